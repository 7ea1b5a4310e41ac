/** @file The eight images of the visitor's first round as a matrix: how alike the network finds each two of their views. */
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../../evaluate/evaluation';
import { quizWays } from '../../evaluate/quiz';
import { CosineRamp } from '../../ui/cosine-ramp';
import { Heatmap } from '../../ui/heatmap';
import prose from '../../ui/prose.module.css';
import { StillImage } from '../../ui/still-image';
import styles from './first-matrix.module.css';
import { matrixOrder, useVisitorRounds } from './rounds';

/** @param evaluation none: it has not played yet */
export function FirstMatrix({ evaluation }: { evaluation: Evaluation | undefined }) {
  const { t } = useTranslation();
  const round = useVisitorRounds()?.[0];
  if (!round) return null;
  const { size, anchors, choices } = round;
  const order = matrixOrder(round);
  const seconds = order.map((image) => choices.find((choice) => choice.image === image)!.view);
  const cosines = evaluation?.quiz.cosines ?? [];
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
      </div>
      <figcaption className={`${prose.small} ${styles.caption}`}>{t('game.train.matrix')}</figcaption>
    </figure>
  );
}

const isPartner = (row: number, column: number) => row === column;
