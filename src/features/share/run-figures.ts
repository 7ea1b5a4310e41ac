/**
 * @file A run's charts for print, by the names of their files: those of training, and that of the accuracies on unseen
 * images. The runs that it is compared with are curves beside its own.
 */
import type { TFunction } from 'i18next';
import type { RunConfig } from '../../config/run-config';
import { composeCharts, measuredIn, type ComposedChart, type DrawnMetric } from '../../metrics/charts';
import { isMeasured, unitOf } from '../../metrics/metric';
import { trainMetrics } from '../../metrics/train-metrics';
import { metricHistory, type History } from '../../state/metric-history';
import type { Figure, FigureCurve } from '../../ui/figure';
import '../charts/words';
import { judgedAlike, measuresAlike } from '../compare/alike';
import type { GhostRun } from '../compare/use-ghost-runs';
import { baselines, curveOf, drawn, pointsOf } from '../probes/curves';
import { newestOf, type ProbesState } from '../probes/store';
import '../probes/words';
import './words';

interface Drawn {
  config: RunConfig;
  /** 0 where that is not known yet. */
  stepsPerEpoch: number;
  history: History;
  evidence: Pick<ProbesState, 'points' | 'wholes'>;
  others: readonly GhostRun[];
}

export function runFigures(t: TFunction, run: Drawn): Readonly<Record<string, Figure>> {
  const figures = composeCharts(trainMetrics).map((chart) => [chart.id, trainFigure(t, chart, run)] as const);
  const all = [...figures, ['evidence', evidenceFigure(t, run)] as const];
  const isSeen = ({ curves }: Figure) =>
    curves.some(({ points }) => points.some(({ y }) => Number.isFinite(y)));
  return Object.fromEntries(all.filter(([, figure]) => isSeen(figure)));
}

function trainFigure(
  t: TFunction,
  chart: ComposedChart,
  { config, stepsPerEpoch, history, others }: Drawn,
): Figure {
  const title = t(`charts.each.${chart.id}.title`);
  const own = measuredIn(chart, config);
  const name = (metric: DrawnMetric) => t(`charts.metrics.${metric.name}.label`);
  return {
    title,
    axes: { x: stepAxis(t, stepsPerEpoch), y: withUnit(t, title, chart, config) },
    curves: [
      ...own.map((metric) => ({
        name: name(metric),
        points: metricHistory.points(metric.name, Infinity, history),
      })),
      ...others
        .filter((other) => measuresAlike(chart, other.config, config))
        .flatMap((other) =>
          measuredIn(chart, other.config).map((metric) => ({
            name: ofOther(other, name(metric)),
            points: metricHistory.points(metric.name, Infinity, other.history),
          })),
        ),
    ],
    references: chart.references.flatMap(({ name: reference, value: valueOf }) => {
      const value = valueOf(config);
      return value === undefined ? [] : { value, label: t(`charts.references.${reference}.label`) };
    }),
  };
}

function evidenceFigure(t: TFunction, { config, stepsPerEpoch, evidence, others }: Drawn): Figure {
  const title = t('probes.chart.title');
  const newest = newestOf(evidence);
  const judged = evidence.wholes.at(-1);
  const curvesOf = ({
    config,
    evidence: { points, wholes },
  }: Pick<Drawn, 'config' | 'evidence'>): FigureCurve[] =>
    drawn
      .filter((metric) => isMeasured(metric, config))
      .map((metric) => ({
        name: t(`probes.metrics.${metric.name}.label`),
        points: pointsOf(curveOf(metric, points, wholes), metric),
      }));
  return {
    title,
    axes: { x: stepAxis(t, stepsPerEpoch), y: `${title} (%)` },
    curves: [
      ...curvesOf({ config, evidence }),
      ...others
        .filter((other) => judgedAlike(other.config, config))
        .flatMap((other) => curvesOf(other).map((curve) => ({ ...curve, name: ofOther(other, curve.name) }))),
    ],
    references: newest
      ? baselines.flatMap(({ name, value: valueOf }) => {
          const value = valueOf(newest) ?? (judged && valueOf(judged));
          return value === undefined ? [] : { value, label: t(`probes.references.${name}.label`) };
        })
      : [],
  };
}

function stepAxis(t: TFunction, stepsPerEpoch: number): string {
  return stepsPerEpoch > 0 ? t('share.charts.steps', { stepsPerEpoch }) : t('charts.step');
}

/** A cosine has none. */
function withUnit(t: TFunction, title: string, chart: ComposedChart, config: RunConfig): string {
  const lossUnit = chart.unit?.(config);
  if (lossUnit) return t('charts.inUnit', { title, unit: t(`lossUnits.${lossUnit}`) });
  const isFraction = chart.metrics.some((metric) => unitOf(metric, config) === 'fraction');
  return isFraction ? t('charts.inUnit', { title, unit: t('share.charts.fraction') }) : title;
}

function ofOther({ name }: GhostRun, curve: string): string {
  return `${name}: ${curve}`;
}
