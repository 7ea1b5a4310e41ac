/** @file What `npm run sweep` says of its cells. */
import { formatAccuracy } from '../src/i18n/format-accuracy';
import type { StepMetrics } from '../src/metrics/step-metrics';
import { formatDuration } from '../src/page/top-bar/format-duration';
import type { Cell } from '../src/runs/sweep';
import { expectedBytes, expectedMs, type Pace } from '../src/runs/sweep-pace';
import type { DoneCell, FailedCell } from '../src/runs/sweep-result';

/** `cell 2 of 4 (objective.name=supervised, seed 0)`. */
export function cellTitle(cells: readonly Cell[], index: number): string {
  const { values, config } = cells[index]!;
  const settings = Object.entries(values).map(([name, value]) => `${name}=${String(value)}`);
  return `cell ${index + 1} of ${cells.length} (${[...settings, `seed ${config.seed}`].join(', ')})`;
}

/** @param pending the cells that are to be trained */
export function estimateText(pending: readonly Cell[], pace: Pace): string {
  const steps = pending.reduce((sum, cell) => sum + cell.steps, 0);
  const time = formatDuration(expectedMs(pending, pace));
  const kilobytes = Math.ceil(expectedBytes(pending.length) / 1000);
  return `${pending.length} cells of ${steps} steps in all take about ${time}, as measured on the first steps, and ${kilobytes} kB`;
}

/** @param left milliseconds, of all cells; undefined where nothing could be measured */
export function progressText(
  cells: readonly Cell[],
  index: number,
  { step, loss }: Pick<StepMetrics, 'step' | 'loss'>,
  left: number | undefined,
): string {
  return [
    `${cellTitle(cells, index)}: step ${step}/${cells[index]!.steps}`,
    `loss ${loss.toPrecision(4)}`,
    ...(left === undefined ? [] : [`about ${formatDuration(left)} left of all`]),
  ].join(', ');
}

export function resultText(cells: readonly Cell[], index: number, result: DoneCell | FailedCell): string {
  const title = cellTitle(cells, index);
  if ('failure' in result) return `${title} failed: ${result.failure}`;
  const { knnH, probeH, n, headWeights, loss, wallSeconds } = result;
  const accuracy = (percent: number) => formatAccuracy('en', percent / 100, n);
  return [
    `${title}: k-NN ${accuracy(knnH)}`,
    `linear probe ${accuracy(probeH)}`,
    `loss ${loss.toPrecision(4)}`,
    `${headWeights} weights thrown away`,
    `${wallSeconds.toFixed(0)} s`,
  ].join(', ');
}
