/** @file What a chart of curves says, as the rows of a table: few enough to be read, from the first step to the last. */
import { bisectRight } from 'd3-array';
import type { MeasuredPoint } from './time-series-chart';

/** More are read by nobody. */
export const maxRows = 12;

export interface SeriesRow {
  /** The step, or what else stands along the chart. */
  x: number;
  /** Of each series its newest point at or before x; undefined before its first. */
  values: readonly (MeasuredPoint | undefined)[];
}

/** @param series each by rising x; points that are no finite numbers are left out */
export function seriesRows(series: readonly { points: readonly MeasuredPoint[] }[]): SeriesRow[] {
  const finite = series.map(({ points }) => points.filter(({ y }) => Number.isFinite(y)));
  const steps = [...new Set(finite.flatMap((points) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  return thinned(steps).map((x) => ({
    x,
    values: finite.map(
      (points) =>
        points[
          bisectRight(
            points.map((point) => point.x),
            x,
          ) - 1
        ],
    ),
  }));
}

/** Evenly, with the first and the last. */
export function thinned<Item>(items: readonly Item[]): Item[] {
  if (items.length <= maxRows) return [...items];
  return Array.from(
    { length: maxRows },
    (_, i) => items[Math.round((i * (items.length - 1)) / (maxRows - 1))]!,
  );
}
