/**
 * @file The run's logged steps, outside React, as a column for each metric of the registry: appending is
 * cheap however long the run, and charts read a decimated copy (largest triangle, three buckets) a few times
 * a second.
 */
import { bisectRight, mean } from 'd3-array';
import { LTTB } from 'downsample/methods/LTTB';
import type { TrainMetric } from '../metrics/metric';
import type { StepMetrics } from '../metrics/step-metrics';
import { trainMetrics } from '../metrics/train-metrics';

export interface Point {
  x: number;
  y: number;
}

/** More than a chart of a few hundred pixels can show is work for nothing. */
export const maxPoints = 200;
/** Logged steps over which a number that is read while it changes is averaged. */
export const calmSteps = 10;

function noHistory() {
  const columns = trainMetrics.map(({ name, value }) => ({ name, value, values: [] as number[] }));
  return { steps: [] as number[], columns };
}

/** Of one run: all its logged steps. */
export type History = ReturnType<typeof noHistory>;

let history = noHistory();

export const metricHistory = {
  append(metrics: StepMetrics): void {
    history.steps.push(metrics.step);
    for (const { value, values } of history.columns) values.push(value(metrics) ?? NaN);
  },
  /** The next run has one of its own: whoever has taken this one keeps it. */
  clear(): void {
    history = noHistory();
  },
  take(): History {
    return history;
  },
  /** @param valuesOf a column by its metric's name, as long as `steps`; undefined where it was not kept */
  restored(steps: number[], valuesOf: (name: string) => number[] | undefined): History {
    const blank = noHistory();
    const unmeasured = () => steps.map(() => NaN);
    return {
      steps,
      columns: blank.columns.map((column) => ({ ...column, values: valuesOf(column.name) ?? unmeasured() })),
    };
  },
  /** What follows is appended to what was taken. */
  bringBack(taken: History): void {
    history = taken;
  },
  /** Of the last `calmSteps` logged steps up to that one; undefined where none was measured. */
  recentMean(name: TrainMetric['name'], step: number): number | undefined {
    const { values } = history.columns.find((column) => column.name === name)!;
    const end = bisectRight(history.steps, step);
    return mean(values.slice(Math.max(end - calmSteps, 0), end));
  },
  /** How many points each series has up to that step. */
  pointCount(step = Infinity): number {
    return Math.min(bisectRight(history.steps, step), maxPoints);
  },
  /** Up to that step, which the page may show later than it is appended; at most `maxPoints` points, x in steps. */
  points(name: TrainMetric['name'], step = Infinity, { steps, columns } = history): Point[] {
    const { values } = columns.find((column) => column.name === name)!;
    const points = steps.slice(0, bisectRight(steps, step)).map((x, i) => ({ x, y: values[i]! }));
    return points.length <= maxPoints ? points : (LTTB(points, maxPoints) as Point[]);
  },
};
