/** @file The run's curves: a card for each chart that the registry's metrics name, with their reference lines. */
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/shallow';
import type { RunConfig } from '../../config/run-config';
import { formatMetric } from '../../i18n/format-metric';
import {
  composeCharts,
  measuredIn,
  rangeOf,
  type ComposedChart,
  type DrawnMetric,
} from '../../metrics/charts';
import type { StepMetrics } from '../../metrics/step-metrics';
import { trainMetrics } from '../../metrics/train-metrics';
import { metricHistory } from '../../state/metric-history';
import { useRun, type RunState } from '../../state/run-store';
import card from '../../ui/card.module.css';
import { Placeholder } from '../../ui/placeholder';
import { Panel, PanelHead } from '../../ui/panel';
import { lazyPart } from '../../ui/lazy-part';
import { LineKey } from '../../ui/line-key';
import { OnScreen, useOnScreen, useSeen } from '../../ui/on-screen';
import { Explained } from '../../ui/term';
import { useProgressive } from '../../ui/use-progressive';
import { useAwaited } from '../evidence/use-awaited';
import { measuresAlike } from '../compare/alike';
import { GhostKeys } from '../compare/ghost-keys';
import { useGhostRuns, type GhostRun } from '../compare/use-ghost-runs';
import styles from './charts.module.css';
import { SeriesTable } from './later-series-table';
import { LoadingChart } from './loading-chart';
import type { Reference, Series } from './time-series-chart';
import './words';

const TimeSeriesChart = lazyPart(() => import('./time-series-chart'), LoadingChart);

const charts = composeCharts(trainMetrics);
const configOf = ({ runConfig, draft }: RunState) => runConfig ?? draft;

export function Charts() {
  const { t } = useTranslation();
  const section = useRef<HTMLElement>(null);
  const isOnScreen = useOnScreen(section);
  return (
    <section ref={section} className={styles.section} aria-labelledby="charts-heading">
      <PanelHead name="charts" heading="h2" id="charts-heading" title={t('charts.heading')} />
      <OnScreen value={isOnScreen}>
        <div className={styles.grid}>
          {charts.map((chart) => (
            <MeasuredChart key={chart.id} chart={chart} />
          ))}
        </div>
      </OnScreen>
    </section>
  );
}

/** Of a chart what the run measures; nothing where that is nothing. */
function MeasuredChart({ chart }: { chart: ComposedChart }) {
  const metrics = useRun(useShallow((run) => measuredIn(chart, configOf(run))));
  const measured = useMemo(() => ({ ...chart, metrics }), [chart, metrics]);
  return metrics.length > 0 && <ChartCard chart={measured} />;
}

/** Another run, with those of a chart's metrics whose curves of it are drawn as well. */
interface Ghost {
  run: GhostRun;
  metrics: readonly DrawnMetric[];
}

function useGhosts(chart: ComposedChart): readonly Ghost[] {
  const config = useRun(configOf);
  const runs = useGhostRuns();
  return useMemo(
    () =>
      runs
        .filter((run) => measuresAlike(chart, run.config, config))
        .map((run) => ({ run, metrics: measuredIn(chart, run.config) }))
        .filter(({ metrics }) => metrics.length > 0),
    [chart, runs, config],
  );
}

function ChartCard({ chart }: { chart: ComposedChart }) {
  const { t, i18n } = useTranslation();
  const unit = useRun((run) => chart.unit?.(configOf(run)));
  const ghosts = useGhosts(chart);
  // Not the config itself: most of its changes move no line.
  const values = useRun(useShallow((run) => chart.references.map(({ value }) => value(configOf(run)))));
  const references = useMemo(
    () =>
      chart.references.flatMap(({ name, colour, side }, i) => {
        const value = values[i];
        return value === undefined
          ? []
          : { value, label: t(`charts.references.${name}.label`), colour, side };
      }),
    [chart, values, t],
  );
  return (
    <Panel
      name={`charts/${chart.id}`}
      title={
        unit
          ? t('charts.inUnit', { title: t(`charts.each.${chart.id}.title`), unit: t(`lossUnits.${unit}`) })
          : t(`charts.each.${chart.id}.title`)
      }
      lookFor={t(`charts.each.${chart.id}.lookFor`)}
      className={card.card}
    >
      <figure>
        <div className={styles.legend}>
          {chart.metrics.map(({ name, line }) => (
            <span key={name} className={styles.line}>
              <LineKey {...line} />
              <Explained
                text={t(`charts.metrics.${name}.label`)}
                explanation={t(`charts.metrics.${name}.help`)}
              />
            </span>
          ))}
          {chart.references.map(
            (reference, i) =>
              values[i] !== undefined && (
                <span key={reference.name}>
                  <Explained
                    text={t(`charts.references.${reference.name}.label`)}
                    explanation={t(`charts.references.${reference.name}.help`)}
                  />{' '}
                  {formatMetric(i18n.language, reference, values[i], configOf(useRun.getState()))}
                </span>
              ),
          )}
          <GhostKeys runs={ghosts.map(({ run }) => run)} />
        </div>
        <Plot chart={chart} ghosts={ghosts} references={references} />
      </figure>
    </Panel>
  );
}

interface PlotProps {
  chart: ComposedChart;
  ghosts: readonly Ghost[];
  references: readonly Reference[];
}

function Plot({ chart, ghosts, references }: PlotProps) {
  const { t, i18n } = useTranslation();
  const config = useRun(configOf);
  const newest = useRun((run) => run.latest);
  const runId = useRun((run) => run.runId);
  // Curves are much to draw, and the charts of another run much at once: one after another, none anew.
  const latest = useProgressive(useSeen(newest, runId));
  const totalSteps = useRun((run) => run.progress.totalSteps);
  const stepsPerEpoch = useRun((run) => run.progress.stepsPerEpoch);
  const ghostSeries: Series[] = useMemo(
    () =>
      ghosts.flatMap(({ run: { mark, history }, metrics }) =>
        metrics.map(({ name, line }) => ({
          name: `${mark} ${name}`,
          points: metricHistory.points(name, Infinity, history),
          colour: line.colour,
          ghost: mark,
        })),
      ),
    [ghosts],
  );
  const series: Series[] = useMemo(
    () => [
      ...ghostSeries,
      ...chart.metrics.map(({ name, line: { colour, dash } }) => ({
        name: t(`charts.metrics.${name}.label`),
        points: metricHistory.points(name, latest?.step ?? 0),
        colour,
        dash,
      })),
    ],
    [chart, ghostSeries, latest, t],
  );
  const range = useMemo(() => rangeOf(chart.metrics, config), [chart, config]);
  // Also off the screen, where the curve waits.
  const pointCount = metricHistory.pointCount(newest?.step ?? 0);
  const summaryOf = (metrics: readonly DrawnMetric[], measured: StepMetrics, run: RunConfig) =>
    metrics
      .map((metric) =>
        t('charts.summary', {
          title: t(`charts.metrics.${metric.name}.label`),
          value: formatMetric(i18n.language, metric, metric.value(measured), run),
          step: measured.step,
        }),
      )
      .join(' ');
  const awaited = useAwaited('charts');
  const summary = latest ? summaryOf(chart.metrics, latest, config) : awaited;
  const otherSummaries = ghosts.map(
    ({ run, metrics }) =>
      ` ${t('ghosts.summary', {
        name: run.name,
        summary: metrics
          .map((metric) => lastOf(metric, run))
          .filter((text) => text !== undefined)
          .join(' '),
      })}`,
  );
  function lastOf(metric: DrawnMetric, { history, config: other }: GhostRun): string | undefined {
    const last = metricHistory.points(metric.name, Infinity, history).at(-1);
    return (
      last &&
      t('charts.summary', {
        title: t(`charts.metrics.${metric.name}.label`),
        value: formatMetric(i18n.language, metric, last.y, other),
        step: last.x,
      })
    );
  }
  return (
    <>
      <div
        className={styles.plot}
        role="img"
        aria-label={summary + otherSummaries.join('')}
        data-testid={`chart-${chart.id}`}
        data-points={pointCount}
      >
        <TimeSeriesChart
          series={series}
          references={references}
          totalSteps={totalSteps}
          stepsPerEpoch={stepsPerEpoch}
          range={range}
          stepWord={t('charts.step')}
          epochWord={t('charts.epoch')}
        />
        {!latest && <Placeholder className={styles.hint}>{awaited}</Placeholder>}
      </div>
      <SeriesTable caption={t(`charts.each.${chart.id}.title`)} series={series} stepWord={t('charts.step')} />
    </>
  );
}
