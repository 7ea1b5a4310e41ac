/**
 * @file The run's logged steps, outside React: appending is cheap however long the run, and charts
 * read a decimated copy (largest triangle, three buckets) a few times a second.
 */
import { bisectRight } from 'd3-array';
import { LTTB } from 'downsample/methods/LTTB';
import type { StepMetrics } from '../worker/protocol';

export type MetricName = 'loss' | 'positiveCosine' | 'negativeCosine' | 'contrastiveAccuracy';

export interface Point {
  x: number;
  y: number;
}

/** More than a chart of a few hundred pixels can show is work for nothing. */
export const maxPoints = 200;

const steps: number[] = [];
const series: Record<MetricName, number[]> = {
  loss: [],
  positiveCosine: [],
  negativeCosine: [],
  contrastiveAccuracy: [],
};

export const metricHistory = {
  append(metrics: StepMetrics): void {
    steps.push(metrics.step);
    for (const name of Object.keys(series) as MetricName[]) series[name].push(metrics[name]);
  },
  clear(): void {
    steps.length = 0;
    for (const values of Object.values(series)) values.length = 0;
  },
  /** How many points each series has up to that step. */
  pointCount(step = Infinity): number {
    return Math.min(bisectRight(steps, step), maxPoints);
  },
  /** Up to that step, which the page may show later than it is appended; at most `maxPoints` points, x in steps. */
  points(name: MetricName, step = Infinity): Point[] {
    const points = steps.slice(0, bisectRight(steps, step)).map((x, i) => ({ x, y: series[name][i]! }));
    return points.length <= maxPoints ? points : (LTTB(points, maxPoints) as Point[]);
  },
};
