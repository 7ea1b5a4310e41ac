/** @file What the visitor has just done, and the five parts of a network that learns to do it. */
import { useTranslation } from 'react-i18next';
import { StillImage } from '../../ui/still-image';
import prose from '../../ui/prose.module.css';
import { AnswerMark } from '../answer-mark';
import { PageHeading } from '../page-heading';
import styles from './meaning.module.css';
import { PartsStrip } from './parts-strip';
import { matrixOrder, useVisitorRounds } from './rounds';

export function Meaning() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('game.meaning.title')} lead={t('game.meaning.text')} />
      <FirstRow />
      <PartsStrip isExplained />
    </>
  );
}

/** The views of the first round as the first row of the matrix that a network fills in. */
function FirstRow() {
  const { t } = useTranslation();
  const round = useVisitorRounds()?.[0];
  if (!round) return null;
  const { size, anchors, choices, right } = round;
  const viewOf = (image: number) => choices.find((choice) => choice.image === image)!.view;
  return (
    <figure className={styles.row}>
      <StillImage isPhoto {...size} data={anchors[right]!} className={styles.anchor} />
      {matrixOrder(round).map((image) => (
        <span key={image} className={styles.cell} data-right={image === right || undefined}>
          <StillImage isPhoto {...size} data={viewOf(image)} className={styles.view} />
          {image === right && <AnswerMark isRight />}
        </span>
      ))}
      <figcaption className={`${prose.small} ${styles.caption}`}>{t('game.meaning.row')}</figcaption>
    </figure>
  );
}
