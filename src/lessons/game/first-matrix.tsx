/** @file The eight images of the visitor's first round as a matrix: how alike the network finds each two of their views. */
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../../evaluate/evaluation';
import { quizWays } from '../../evaluate/quiz';
import { formatCalm } from '../../i18n/format-calm';
import { usePresenting } from '../../state/presenting';
import { CosineRamp } from '../../ui/cosine-ramp';
import { Heatmap } from '../../ui/heatmap';
import { Placeholder } from '../../ui/placeholder';
import prose from '../../ui/prose.module.css';
import { StillImage } from '../../ui/still-image';
import { useIsNarrow } from '../../ui/use-is-narrow';
import styles from './first-matrix.module.css';
import { matrixOrder, useVisitorRounds } from './rounds';

/** @param points of the run, as it has played so far */
export function FirstMatrix({ points }: { points: readonly Evaluation[] }) {
  const { t } = useTranslation();
  // Its words stand below what is beside it as well where there is no room.
  const isNarrow = useIsNarrow();
  const isBrief = usePresenting((presenting) => presenting.isOn) || isNarrow;
  const round = useVisitorRounds()?.[0];
  if (!round) return null;
  const { size, anchors, choices } = round;
  const order = matrixOrder(round);
  const seconds = order.map((image) => choices.find((choice) => choice.image === image)!.view);
  const cosines = points.at(-1)?.quiz.cosines ?? [];
  const from = palest(points);
  return (
    <figure className={styles.figure}>
      <div className={styles.matrix}>
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
              from={from}
              isMarked={isPartner}
              label={t('game.train.matrix')}
              hint={t(isNarrow ? 'game.train.hintBrief' : 'game.train.hint')}
              describe={(row, column, value) =>
                t('game.train.cell', { a: row + 1, b: column + 1, cosine: formatCalm(value) })
              }
            />
          ) : (
            <Placeholder className={styles.empty}>{t('game.score.awaited')}</Placeholder>
          )}
          <div className={from === undefined ? styles.awaited : undefined}>
            <CosineRamp from={from} />
          </div>
        </div>
      </div>
      <figcaption className={`${prose.small} ${styles.caption}`}>
        {t(isBrief ? 'game.train.matrixBrief' : 'game.train.matrix')}
      </figcaption>
    </figure>
  );
}

/** The lowest cosine of the run so far, in tenths: one scale for all its moments. */
function palest(points: readonly Evaluation[]): number | undefined {
  const lowest = Math.min(...points.flatMap(({ quiz }) => quiz.cosines));
  return Number.isFinite(lowest) ? Math.min(Math.floor(lowest * 10) / 10, 0.9) : undefined;
}

const isPartner = (row: number, column: number) => row === column;
