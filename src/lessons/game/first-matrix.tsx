/** @file The eight images of the visitor's first round as a matrix: how alike the network finds each two of their views. */
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../../evaluate/evaluation';
import { quizWays } from '../../evaluate/quiz';
import { formatNumber } from '../../i18n/format-number';
import { CosineRamp } from '../../ui/cosine-ramp';
import { Heatmap } from '../../ui/heatmap';
import prose from '../../ui/prose.module.css';
import { StillImage } from '../../ui/still-image';
import styles from './first-matrix.module.css';
import { pairMeans } from './pair-means';
import { matrixOrder, useVisitorRounds } from './rounds';

/** @param points of the run, as it has played so far */
export function FirstMatrix({ points }: { points: readonly Evaluation[] }) {
  const { t } = useTranslation();
  const round = useVisitorRounds()?.[0];
  if (!round) return null;
  const { size, anchors, choices } = round;
  const order = matrixOrder(round);
  const seconds = order.map((image) => choices.find((choice) => choice.image === image)!.view);
  const cosines = points.at(-1)?.quiz.cosines ?? [];
  return (
    <figure className={styles.matrix}>
      <div className={styles.columns}>
        {seconds.map((view, i) => (
          <StillImage key={i} isPhoto {...size} data={view} className={styles.head} />
        ))}
      </div>
      <div className={styles.rows}>
        {order.map((image) => (
          <StillImage key={image} isPhoto {...size} data={anchors[image]!} className={styles.head} />
        ))}
      </div>
      <div className={styles.cells}>
        {cosines.length === quizWays ** 2 ? (
          <Heatmap
            size={quizWays}
            values={order.flatMap((row) => order.map((column) => cosines[row * quizWays + column]!))}
            isMarked={isPartner}
            label={t('game.train.matrix')}
            hint={t('game.train.hint')}
            describe={(row, column, value) =>
              t('game.train.cell', { a: row + 1, b: column + 1, cosine: value.toFixed(2) })
            }
          />
        ) : (
          <div className={styles.empty} />
        )}
        <CosineRamp />
      </div>
      <figcaption className={`${prose.small} ${styles.caption}`}>
        <p>{t('game.train.matrix')}</p>
        <Means points={points.filter(({ quiz }) => quiz.cosines.length > 0)} />
      </figcaption>
    </figure>
  );
}

/** What training has made of positives and negatives so far. */
function Means({ points }: { points: readonly Evaluation[] }) {
  const { t, i18n } = useTranslation();
  const [before, latest] = [points[0], points.at(-1)];
  if (!before || !latest) return null;
  const meansOf = ({ quiz: { cosines } }: Evaluation) => {
    const { positive, negative } = pairMeans(cosines);
    const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
    return {
      positive: formatNumber(i18n.language, positive, digits),
      negative: formatNumber(i18n.language, negative, digits),
    };
  };
  return (
    <p data-testid="pair-means" data-points={points.length}>
      {t('game.train.meansBefore', meansOf(before))}{' '}
      {latest !== before &&
        t('game.train.meansNow', { step: formatNumber(i18n.language, latest.step), ...meansOf(latest) })}
    </p>
  );
}

const isPartner = (row: number, column: number) => row === column;
