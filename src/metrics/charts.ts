/** @file The charts that several train metrics share, and which metrics stand in which chart. */
import type { RunConfig } from '../config/run-config';
import { describedLoss } from '../objectives/described-loss';
import { isMeasured, type Chart, type Line, type Reference, type TrainMetric } from './metric';

export const lossChart: Chart = {
  id: 'loss',
  words: {
    en: {
      title: 'Loss',
      lookFor:
        'Watch whether the line falls: then the network is getting better at its task. What it learns from it is another question.',
    },
    ko: {
      title: '손실',
      lookFor:
        '선이 내려가는지 보세요. 내려가면 신경망이 과제를 점점 더 잘 푼다는 뜻입니다. 그러면서 무엇을 배우는지는 또 다른 문제입니다.',
    },
  },
  unit: (config) => describedLoss(config).unit,
};

export const cosineChart: Chart = {
  id: 'cosine',
  words: {
    en: {
      title: 'Mean cosine similarity',
      lookFor:
        'Watch whether the curves part: two views of one image should become more alike, views of different images should not.',
    },
    ko: {
      title: '평균 코사인 유사도',
      lookFor:
        '두 곡선이 벌어지는지 보세요. 한 이미지의 두 뷰는 서로 비슷해지고, 다른 이미지의 뷰는 그렇지 않아야 합니다.',
    },
  },
};

export const accuracyChart: Chart = {
  id: 'accuracy',
  words: {
    en: {
      title: 'Correct answers during training',
      lookFor:
        'Watch how far the line climbs above chance. If it is near 1 from the start, the task is too easy to teach much.',
    },
    ko: {
      title: '학습 중 정답 비율',
      lookFor:
        '선이 무작위 수준보다 얼마나 위로 올라가는지 보세요. 처음부터 1에 가까우면 과제가 너무 쉬워 배울 것이 별로 없습니다.',
    },
  },
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
