/** @file What the visitor has just done, and the five parts of a network that learns to do it. */
import { useTranslation } from 'react-i18next';
import { StillImage } from '../../ui/still-image';
import prose from '../../ui/prose.module.css';
import styles from './meaning.module.css';
import { PartsStrip } from './parts-strip';
import { useRound, visitorRounds } from './rounds';

export function Meaning() {
  const { t } = useTranslation();
  return (
    <>
      <h1 className={prose.heading}>{t('game.meaning.title')}</h1>
      <p className={styles.text}>{t('game.meaning.text')}</p>
      <FirstRow />
      <PartsStrip isExplained />
    </>
  );
}

/** The views of the first round as the first row of the matrix that a network fills in. */
function FirstRow() {
  const { t } = useTranslation();
  const round = useRound(visitorRounds[0]);
  if (!round) return null;
  const { size, anchor, choices, right } = round;
  // In the batch's order.
  const inOrder = [...choices].sort((a, b) => a.image - b.image);
  return (
    <figure className={styles.row}>
      <StillImage isPhoto {...size} data={anchor} className={styles.anchor} />
      {inOrder.map(({ image, view }) => (
        <span key={image} className={styles.cell} data-right={image === right || undefined}>
          <StillImage isPhoto {...size} data={view} className={styles.view} />
        </span>
      ))}
      <figcaption className={styles.caption}>{t('game.meaning.row')}</figcaption>
    </figure>
  );
}
