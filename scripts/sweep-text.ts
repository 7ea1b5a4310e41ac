/** @file What `npm run sweep` says of its cells. */
import { formatAccuracy } from '../src/i18n/format-accuracy';
import type { StepMetrics } from '../src/metrics/step-metrics';
import { encodedPerStep } from '../src/objectives/objectives';
import { formatDuration } from '../src/page/top-bar/format-duration';
import type { Cell } from './sweep-cells';
import type { DoneCell, FailedCell } from './sweep-file';

/** `cell 2 of 4 (objective.name=supervised, seed 0)`. */
export function cellTitle(cells: readonly Cell[], index: number): string {
  const { values, config } = cells[index]!;
  const settings = Object.entries(values).map(([path, value]) => `${path}=${String(value)}`);
  return `cell ${index + 1} of ${cells.length} (${[...settings, `seed ${config.seed}`].join(', ')})`;
}

/** @param elapsedMs since the first cell began */
export function progressText(
  cells: readonly Cell[],
  index: number,
  { step, loss }: Pick<StepMetrics, 'step' | 'loss'>,
  elapsedMs: number,
): string {
  const images = (cell: Cell, steps = cell.steps) => steps * encodedPerStep(cell.config);
  const total = cells.reduce((sum, cell) => sum + images(cell), 0);
  const before = cells.slice(0, index).reduce((sum, cell) => sum + images(cell), 0);
  const done = before + images(cells[index]!, step);
  return [
    `${cellTitle(cells, index)}: step ${step}/${cells[index]!.steps}`,
    `loss ${loss.toPrecision(4)}`,
    `about ${formatDuration(elapsedMs * (total / done - 1))} left of all`,
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
