/** @file The charts that several train metrics share, and which metrics stand in which chart. */
import type { RunConfig } from '../config/run-config';
import { describedLoss } from '../objectives/described-loss';
import { isMeasured, type Chart, type Line, type Reference, type TrainMetric } from './metric';

export const lossChart: Chart = {
  id: 'loss',
  words: { en: 'Loss', ko: '손실' },
  unit: (config) => describedLoss(config).unit,
};

export const cosineChart: Chart = {
  id: 'cosine',
  words: { en: 'Mean cosine similarity', ko: '평균 코사인 유사도' },
};

export const accuracyChart: Chart = {
  id: 'accuracy',
  words: { en: 'Correct answers during training', ko: '학습 중 정답 비율' },
};

export type DrawnMetric = TrainMetric & { line: Line & { chart: Chart } };

export interface ComposedChart extends Chart {
  metrics: readonly DrawnMetric[];
  references: readonly Reference<RunConfig>[];
}

/** In the order in which metrics first name them. */
export function composeCharts(metrics: readonly TrainMetric[]): ComposedChart[] {
  const drawn = metrics.filter((metric): metric is DrawnMetric => metric.line !== undefined);
  return [...new Set(drawn.map(({ line }) => line.chart))].map((chart) => {
    const within = drawn.filter(({ line }) => line.chart === chart);
    return { ...chart, metrics: within, references: referencesOf(within) };
  });
}

/** Of a chart, what a run measures; empty where it has no use for the chart. */
export function measuredIn({ metrics }: ComposedChart, config: RunConfig): readonly DrawnMetric[] {
  return metrics.filter((metric) => isMeasured(metric, config));
}

/** Of all these metrics, each once. */
export function referencesOf<Context>(
  metrics: readonly { references?: readonly Reference<Context>[] }[],
): Reference<Context>[] {
  return [...new Set(metrics.flatMap(({ references = [] }) => references))];
}

/** What a chart of these metrics shows at least; undefined where none says. */
export function rangeOf<Context>(
  metrics: readonly { range?: (context: Context) => readonly [number, number] }[],
  context: Context,
): readonly [number, number] | undefined {
  const ends = metrics.flatMap(({ range }) => range?.(context) ?? []);
  return ends.length ? [Math.min(...ends), Math.max(...ends)] : undefined;
}
