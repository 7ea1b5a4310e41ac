/** @file Accuracies of probes over the run, between the lines of what learned nothing. */
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { standardError } from '../../config/standard-error';
import type { Evaluation } from '../../evaluate/evaluator';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { useRun } from '../../state/run-store';
import { lazyPart } from '../../ui/lazy-part';
import { Explained } from '../../ui/term';
import { LoadingChart } from '../charts/loading-chart';
import type { Reference } from '../charts/time-series-chart';
import { useFindings } from '../experiments/store';
import styles from './probes-chart.module.css';
import { useProbes } from './store';
import { useAwaitedText } from './use-awaited-text';

const TimeSeriesChart = lazyPart(() => import('../charts/time-series-chart'), LoadingChart);

type Score = 'probeH' | 'knnH' | 'probeZ' | 'knnZ' | 'onlineProbe';

/** h in full lines, z in dashes; probe and k-NN by colour. */
const lines: readonly { score: Score; colour: string; dash: string }[] = [
  { score: 'probeH', colour: 'var(--accent)', dash: '' },
  { score: 'knnH', colour: 'var(--view-1)', dash: '' },
  { score: 'onlineProbe', colour: 'var(--positive)', dash: '2 4' },
  { score: 'probeZ', colour: 'var(--accent)', dash: '9 6' },
  { score: 'knnZ', colour: 'var(--view-1)', dash: '9 6' },
];

export function ProbesChart() {
  const { t, i18n } = useTranslation();
  const evaluations = useDeferredValue(useProbes((probes) => probes.evaluations));
  const supervised = useFindings('supervised').at(-1);
  const totalSteps = useRun((run) => run.progress.totalSteps);
  const stepsPerEpoch = useRun((run) => run.progress.stepsPerEpoch);
  const latest = evaluations.at(-1);
  const awaited = useAwaitedText();
  const series = useMemo(
    () =>
      lines.map(({ score, colour, dash }) => ({
        name: t(`probes.scores.${score}`),
        points: pointsOf(evaluations, score),
        colour,
        dash,
      })),
    [evaluations, t],
  );
  const references = useMemo(
    () => [
      ...(supervised
        ? [
            {
              value: supervised.accuracy,
              colour: 'var(--ink)',
              side: 'above' as const,
              label: t('probes.baselines.supervised', {
                step: supervised.step,
                accuracy: formatAccuracy(i18n.language, supervised.accuracy / 100, supervised.testImages),
              }),
            },
          ]
        : []),
      ...referenceLines(latest).map(({ name, ...line }) => ({
        ...line,
        label: t(`probes.baselines.${name}`),
      })),
    ],
    [latest, supervised, t, i18n.language],
  );
  const summary = latest
    ? lines
        .filter(({ score }) => latest[score] !== undefined)
        .map(({ score }) =>
          t('probes.chart.summary', {
            name: t(`probes.scores.${score}`),
            value: formatAccuracy(i18n.language, latest[score]! / 100, latest.testImages),
            step: latest.step,
          }),
        )
        .join(' ')
    : awaited;
  return (
    <>
      <div className={styles.legend}>
        {lines.map(({ score, colour, dash }) => (
          <span key={score} className={styles.key}>
            <svg width="26" height="10" aria-hidden="true">
              <line x1="0" y1="5" x2="26" y2="5" stroke={colour} strokeWidth="3" strokeDasharray={dash} />
            </svg>
            <Explained text={t(`probes.scores.${score}`)} explanation={t(`probes.scores.${score}Help`)} />
          </span>
        ))}
      </div>
      <div
        className={styles.plot}
        role="img"
        aria-label={summary}
        data-testid="chart-evidence"
        data-points={evaluations.length}
      >
        <TimeSeriesChart
          series={series}
          references={references}
          totalSteps={totalSteps}
          stepsPerEpoch={stepsPerEpoch}
          range={[0, 100]}
          unit=" %"
          stepWord={t('charts.step')}
          epochWord={t('charts.epoch')}
          height={320}
        />
        {!latest && <p className={styles.hint}>{awaited}</p>}
      </div>
    </>
  );
}

function pointsOf(evaluations: readonly Evaluation[], score: Score) {
  return evaluations.flatMap((evaluation) => {
    const y = evaluation[score];
    if (y === undefined) return [];
    return [{ x: evaluation.step, y, error: 100 * standardError(y / 100, evaluation.testImages) }];
  });
}

type NamedReference = Omit<Reference, 'label'> & { name: keyof Evaluation['baselines'] };

function referenceLines(evaluation: Evaluation | undefined): NamedReference[] {
  if (!evaluation) return [];
  const { chance, pixelsKnn, untrainedKnn, untrainedProbe } = evaluation.baselines;
  return [
    { name: 'untrainedProbe', value: untrainedProbe, colour: 'var(--accent)', side: 'above' },
    { name: 'untrainedKnn', value: untrainedKnn, colour: 'var(--view-1)', side: 'below' },
    { name: 'pixelsKnn', value: pixelsKnn, colour: 'var(--view-2)', side: 'below' },
    { name: 'chance', value: chance, colour: 'var(--negative)', side: 'above' },
  ];
}
