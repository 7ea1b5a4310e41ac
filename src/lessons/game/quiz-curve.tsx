/** @file Rounds won over the steps of a run, beside chance, and a run before it as a ghost. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { standardError } from '../../config/standard-error';
import type { Evaluation } from '../../evaluate/evaluation';
import { quizWays } from '../../evaluate/quiz';
import { SeriesTable } from '../../features/charts/later-series-table';
import { LoadingChart } from '../../features/charts/loading-chart';
import { useRun } from '../../state/run-store';
import { ghostLine } from '../../ui/ghost-line';
import { lazyPart } from '../../ui/lazy-part';
import { LineKey } from '../../ui/line-key';
import { useIsNarrow, useIsRoomy } from '../../ui/use-is-narrow';
import prose from '../../ui/prose.module.css';
import styles from './quiz-curve.module.css';

const TimeSeriesChart = lazyPart(() => import('../../features/charts/time-series-chart'), LoadingChart);

const marks = ['A', 'B'] as const;
const colours = ['var(--accent)', 'var(--view-2)'] as const;

interface QuizCurveProps {
  /** Two at most; of two, the first is of the run before. */
  curves: readonly { name: string; points: readonly Evaluation[] }[];
}

export function QuizCurve({ curves }: QuizCurveProps) {
  const { t } = useTranslation();
  const totalSteps = useRun((run) => run.progress.totalSteps);
  const isNarrow = useIsNarrow();
  const isRoomy = useIsRoomy();
  const series = useMemo(
    () =>
      curves.map(({ name, points }, i) => ({
        name,
        colour: colours[i]!,
        ...(i < curves.length - 1 && { ghost: marks[i]! }),
        points: points.map(({ step, quiz: { correct, rounds } }) => {
          const fraction = correct / Math.max(rounds, 1);
          return { x: step, y: 100 * fraction, error: 100 * standardError(fraction, Math.max(rounds, 1)) };
        }),
      })),
    [curves],
  );
  const references = useMemo(
    () => [
      {
        value: 100 / quizWays,
        label: t('game.curve.chance'),
        colour: 'var(--negative)',
        side: 'above' as const,
      },
    ],
    [t],
  );
  const summary = series
    .map(({ name, points }) => `${name}: ${(points.at(-1)?.y ?? 0).toFixed(0)} %`)
    .join(', ');
  return (
    <figure className={styles.curve}>
      <figcaption className={prose.small}>{t('game.curve.title')}</figcaption>
      {series.length > 1 && (
        <div className={styles.legend}>
          {series.map(({ name, colour, ghost }, i) => (
            <span key={name}>
              <LineKey colour={colour} dash={ghost && ghostLine.strokeDasharray} /> {marks[i]}: {name}
            </span>
          ))}
        </div>
      )}
      <div
        role="img"
        aria-label={summary}
        data-testid="quiz-curve"
        data-points={series.at(-1)?.points.length}
      >
        <TimeSeriesChart
          series={series}
          references={references}
          totalSteps={totalSteps}
          stepsPerEpoch={0}
          range={quizRange}
          isWholeRange
          height={isNarrow ? 132 : isRoomy ? 340 : 250}
          stepWord={t('charts.step')}
          epochWord={t('charts.epoch')}
        />
      </div>
      <SeriesTable caption={t('game.curve.title')} series={series} unit=" %" stepWord={t('charts.step')} />
    </figure>
  );
}

const quizRange = [0, 100] as const;
