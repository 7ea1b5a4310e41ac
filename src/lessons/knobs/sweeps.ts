/** @file The three small sweeps of the lesson, each over one setting of the quick preset, and what one says. Pure numbers. */
import { toldApart } from '../../features/run-before/conclusion';
import { axesOf, summarise, type PlaceSummary, type SweepResult } from '../../runs/sweep-result';

export const knobs = {
  batch: { path: 'training.batchSize', values: [16, 64, 256] },
  temperature: { path: 'loss.temperature', values: [0.05, 0.2, 1] },
  head: { path: 'model.head.kind', values: ['none', 'linear', 'nonlinear'] },
} as const;

export type Knob = keyof typeof knobs;

/** Enough to see how far chance moves a number, and no more. */
export const seeds = 2;

/** The first of the results that varies this setting alone, by the lesson's values. */
export function resultOf(knob: Knob, results: readonly SweepResult[]): SweepResult | undefined {
  const { path, values } = knobs[knob];
  return results.find(({ plan, cells }) => {
    const [axis, ...others] = plan ? gridOf(plan) : axesOf(cells);
    return axis?.name === path && others.length === 0 && axis.values.join() === values.join();
  });
}

function gridOf({ grid, paper }: NonNullable<SweepResult['plan']>) {
  return paper ? [] : grid.map(({ path: name, values }) => ({ name, values }));
}

/** The places of the lesson in order; undefined until each has a run that came to its end. */
function places(knob: Knob, result: SweepResult | undefined): PlaceSummary[] | undefined {
  const { path, values } = knobs[knob];
  const done = summarise(result?.cells ?? []).filter(({ measured }) => measured.probeH);
  const inOrder = values.flatMap((value) => done.find((place) => place.values[path] === value) ?? []);
  return inOrder.length === values.length ? inOrder : undefined;
}

/** Test images that the accuracies of a place were counted on, of all its seeds. */
function images(result: SweepResult, { seeds: tried }: PlaceSummary): number {
  return (result.cells.find((cell) => 'n' in cell)?.n ?? 0) * tried.length;
}

/**
 * The value whose linear probe names most unseen images right, or fewest, as it is written; `same` where chance may
 * explain that it is the one and not its neighbour; undefined while a value has no run.
 */
export function extreme(
  knob: Knob,
  end: 'most' | 'fewest',
  result: SweepResult | undefined,
): string | undefined {
  const sorted = ranked(knob, result, 'probeH');
  const [first, second] = (end === 'most' ? sorted : sorted?.toReversed()) ?? [];
  if (!result || !first || !second) return undefined;
  return apart(result, first, second) ? String(first.values[knobs[knob].path]) : 'same';
}

/**
 * Of the two temperatures at which the partner is found most often: whether the one that finds it more often has the
 * better probe, too; undefined while a value has no run.
 */
export function gameTellsBest(result: SweepResult | undefined): 'yes' | 'no' | 'same' | undefined {
  const [first, second] = ranked('temperature', result, 'contrastiveAccuracy') ?? [];
  if (!result || !first || !second) return undefined;
  const gain = apart(result, second, first);
  return gain === 0 ? 'same' : gain > 0 ? 'yes' : 'no';
}

/** Of the probes of two places, as `toldApart` says it. */
function apart(result: SweepResult, first: PlaceSummary, second: PlaceSummary): -1 | 0 | 1 {
  const cases = Math.min(images(result, first), images(result, second));
  return toldApart(first.measured.probeH!.mean, second.measured.probeH!.mean, cases);
}

function ranked(knob: Knob, result: SweepResult | undefined, by: 'probeH' | 'contrastiveAccuracy') {
  const all = places(knob, result);
  if (!all?.every(({ measured }) => measured[by])) return undefined;
  return all.toSorted((a, b) => b.measured[by]!.mean - a.measured[by]!.mean);
}
