/** @file Accuracies of probes over the run, between the lines of what learned nothing. */
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAccuracy } from '../../i18n/format-accuracy';
import type { Language } from '../../i18n/i18n';
import { formatMetric } from '../../i18n/format-metric';
import { rangeOf } from '../../metrics/charts';
import { isMeasured } from '../../metrics/metric';
import { useRun } from '../../state/run-store';
import { Placeholder } from '../../ui/placeholder';
import { lazyPart } from '../../ui/lazy-part';
import { LineKey } from '../../ui/line-key';
import { Explained } from '../../ui/term';
import { SeriesTable } from '../charts/later-series-table';
import { LoadingChart } from '../charts/loading-chart';
import type { Series } from '../charts/time-series-chart';
import { judgedAlike } from '../compare/alike';
import { GhostKeys } from '../compare/ghost-keys';
import { useGhostRuns, type GhostRun } from '../compare/use-ghost-runs';
import { useFindings } from '../experiments/store';
import { baselines, curveOf, drawn, pointsOf } from './curves';
import { probes as description } from './description';
import styles from './probes-chart.module.css';
import { useProbes } from './store';
import { useAwaitedText } from './use-awaited-text';

const TimeSeriesChart = lazyPart(() => import('../charts/time-series-chart'), LoadingChart);

export function ProbesChart() {
  const { t, i18n } = useTranslation();
  const points = useDeferredValue(useProbes((probes) => probes.points));
  const wholes = useDeferredValue(useProbes((probes) => probes.wholes));
  const supervised = useFindings('supervised').at(-1);
  const totalSteps = useRun((run) => run.progress.totalSteps);
  const stepsPerEpoch = useRun((run) => run.progress.stepsPerEpoch);
  const latest = points.at(-1) ?? wholes.at(-1);
  const judged = wholes.at(-1);
  const config = useRun((run) => run.runConfig ?? run.draft);
  const lines = useMemo(() => drawn.filter((metric) => isMeasured(metric, config)), [config]);
  const range = useMemo(() => latest && rangeOf(lines, latest), [lines, latest]);
  const awaited = useAwaitedText();
  const ghosts = useGhosts();
  const ghostSeries = useMemo(() => ghosts.flatMap(ghostCurves), [ghosts]);
  const series = useMemo(
    () => [
      ...ghostSeries,
      ...lines.map((metric) => ({
        name: t(`probes.metrics.${metric.name}.label`),
        points: pointsOf(curveOf(metric, points, wholes), metric),
        ...metric.line,
      })),
    ],
    [ghostSeries, lines, points, wholes, t],
  );
  const references = useMemo(
    () => [
      ...(supervised
        ? [
            {
              value: supervised.accuracy,
              colour: 'var(--ink)',
              side: 'above' as const,
              label: t('probes.supervised.line', {
                step: supervised.step,
                accuracy: formatAccuracy(i18n.language, supervised.accuracy / 100, supervised.testImages),
              }),
            },
          ]
        : []),
      ...(latest
        ? baselines.flatMap(({ name, value: valueOf, colour, side }) => {
            const value = valueOf(latest) ?? (judged && valueOf(judged));
            return value === undefined
              ? []
              : { value, colour, side, label: t(`probes.references.${name}.label`) };
          })
        : []),
    ],
    [latest, judged, supervised, t, i18n.language],
  );
  const summary = latest
    ? lines
        .filter(({ value }) => value(latest) !== undefined)
        .map((metric) =>
          t('probes.chart.summary', {
            name: t(`probes.metrics.${metric.name}.label`),
            value: formatMetric(i18n.language, metric, metric.value(latest), latest),
            step: latest.step,
          }),
        )
        .join(' ')
    : awaited;
  return (
    <>
      <div className={styles.legend}>
        {lines.map(({ name, line }) => (
          <span key={name} className={styles.key}>
            <LineKey {...line} />
            <Explained
              text={t(`probes.metrics.${name}.label`)}
              explanation={t(`probes.metrics.${name}.help`)}
            />
          </span>
        ))}
        <GhostKeys runs={ghosts} />
      </div>
      <div
        className={styles.plot}
        role="img"
        aria-label={summary}
        data-testid="chart-evidence"
        data-points={points.length}
      >
        <TimeSeriesChart
          series={series}
          references={references}
          totalSteps={totalSteps}
          stepsPerEpoch={stepsPerEpoch}
          range={range}
          unit=" %"
          stepWord={t('charts.step')}
          epochWord={t('charts.epoch')}
          height={320}
        />
        {!latest && <Placeholder className={styles.hint}>{awaited}</Placeholder>}
      </div>
      <SeriesTable
        caption={description.title[i18n.language as Language]}
        series={series}
        unit=" %"
        stepWord={t('charts.step')}
      />
    </>
  );
}

/** Other runs that were judged on the same test images. */
function useGhosts(): readonly GhostRun[] {
  const runs = useGhostRuns();
  const config = useRun((run) => run.runConfig ?? run.draft);
  return useMemo(
    () =>
      runs.filter(
        ({ config: other, evidence }) =>
          judgedAlike(other, config) && evidence.points.length + evidence.wholes.length > 0,
      ),
    [runs, config],
  );
}

function ghostCurves({ mark, config, evidence: { points, wholes } }: GhostRun): readonly Series[] {
  return drawn
    .filter((metric) => isMeasured(metric, config))
    .map((metric) => ({
      name: `${mark} ${metric.name}`,
      // Without their errors: those of the run itself are enough to read.
      points: pointsOf(curveOf(metric, points, wholes), metric).map(({ x, y }) => ({ x, y })),
      colour: metric.line.colour,
      ghost: mark,
    }))
    .filter((one) => one.points.length > 0);
}
