/**
 * @file What a sweep has come to: the content of sweep.json, which other programs may have written too, and
 * what it says of each place as the mean over its seeds. Accuracies in percent.
 */
import { z } from 'zod/mini';
import { parseConfig } from '../config/parse-config';
import { PlaygroundError, reasonOf } from '../config/playground-error';
import { standardError } from '../config/standard-error';
import type { Baselines } from '../evaluate/evaluation';
import { maxCells, maxGridRows, placeKey, placesOf, refuseTooLarge, type SweepPlan } from './sweep';
import { measures, type AxisValue, type AxisValues, type Measure } from './sweeps/paper-sweep';
import { paperSweepNames } from './sweeps/sweeps';

const maxTextLength = 2000;
const text = z.string().check(z.maxLength(maxTextLength));
const count = z.number().check(z.int(), z.minimum(0));

const ofCell = {
  /** Of its place, by axis. */
  values: z.record(text, z.union([text, z.number(), z.boolean()])),
  seed: count,
};

const doneCellSchema = z.object({
  ...ofCell,
  /** By the encoder in training: views, and turns of them. */
  encodedImages: z.number(),
  knnH: z.number(),
  probeH: z.number(),
  /** Of the views of test pairs, drawn as the cell's own; files of earlier versions have none. */
  contrastiveAccuracy: z.optional(z.number()),
  /** Test images that its accuracies were counted on. */
  n: count,
  /** Parameters thrown away after training. */
  headWeights: count,
  /** Mean of the last epoch, or of all steps where they are fewer; in the objective's unit. */
  loss: z.number(),
  /** Of training and evaluation. */
  wallSeconds: z.number(),
});

/** A run that has diverged, or could not begin. */
const failedCellSchema = z.object({
  ...ofCell,
  /** Why, in a sentence. */
  failure: text,
});

/** Accuracies on h. */
const accuracies = { knnH: z.number(), probeH: z.number() };

const resultSchema = z.object({
  plan: z.optional(z.unknown()),
  cells: z.array(z.union([doneCellSchema, failedCellSchema])).check(z.maxLength(maxCells)),
  untrained: z.optional(z.object(accuracies)),
  untrainedBySeed: z.optional(z.array(z.object({ seed: count, ...accuracies })).check(z.maxLength(maxCells))),
});

export type DoneCell = z.output<typeof doneCellSchema>;
export type FailedCell = z.output<typeof failedCellSchema>;

export interface SweepResult {
  /** Missing in files of earlier versions. */
  plan?: SweepPlan | undefined;
  cells: readonly (DoneCell | FailedCell)[];
  /** The encoder before its first step, mean over the seeds; none while no cell is done. */
  untrained?: { knnH: number; probeH: number } | undefined;
  untrainedBySeed?: readonly { seed: number; knnH: number; probeH: number }[] | undefined;
}

const planSchema = z.object({
  config: z.unknown(),
  paper: z.optional(z.enum(paperSweepNames as readonly [(typeof paperSweepNames)[number]])),
  grid: z
    .array(z.object({ path: text, values: z.array(text).check(z.minLength(1), z.maxLength(maxCells)) }))
    .check(z.maxLength(maxGridRows)),
  seeds: z.number().check(z.int(), z.minimum(1), z.maximum(maxCells)),
  encodedImages: z.optional(count),
  ownAugmentation: z.optional(z.boolean()),
});

/**
 * The content of a sweep.json, checked.
 * @throws PlaygroundError `sweep-unreadable`
 */
export function parseSweep(file: string): SweepResult {
  try {
    const { plan, ...result } = resultSchema.parse(JSON.parse(file));
    return { ...(plan !== undefined && { plan: parsePlan(plan) }), ...result };
  } catch (error) {
    throw new PlaygroundError('sweep-unreadable', { reason: sentenceOf(error) });
  }
}

/** @throws PlaygroundError, or ZodError */
function parsePlan(untrusted: unknown): SweepPlan {
  const { config, ...rest } = planSchema.parse(untrusted);
  const plan = { config: parseConfig(config), ...rest };
  refuseTooLarge(plan);
  // Refuses values that are none of their settings'.
  placesOf(plan);
  return plan;
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof z.core.$ZodError)) return reasonOf(error);
  const { path, message } = error.issues[0]!;
  return `${path.join('.') || 'the file'}: ${message}`;
}

/** With one more cell, and what its evaluation says of the untrained encoder. */
export function withCell(
  result: SweepResult,
  cell: DoneCell | FailedCell,
  baselines?: Required<Baselines>,
): SweepResult {
  // A platform's own words may be long.
  const added = 'failure' in cell ? { ...cell, failure: cell.failure.slice(0, maxTextLength) } : cell;
  const cells = [...result.cells, added];
  if (!baselines) return { ...result, cells };
  const { untrainedKnn: knnH, untrainedProbe: probeH } = baselines;
  const others = (result.untrainedBySeed ?? []).filter(({ seed }) => seed !== cell.seed);
  const untrainedBySeed = [...others, { seed: cell.seed, knnH, probeH }];
  return {
    ...result,
    cells,
    untrained: {
      knnH: mean(untrainedBySeed.map((one) => one.knnH)),
      probeH: mean(untrainedBySeed.map((one) => one.probeH)),
    },
    untrainedBySeed,
  };
}

/** Indices of the cells that are still to be trained. */
export function pendingCells(
  cells: readonly { values: AxisValues; config: { seed: number } }[],
  done: SweepResult['cells'],
): number[] {
  const key = (values: AxisValues, seed: number) => `${seed} ${placeKey(values)}`;
  const keys = new Set(done.map(({ values, seed }) => key(values, seed)));
  return cells.flatMap(({ values, config: { seed } }, i) => (keys.has(key(values, seed)) ? [] : [i]));
}

/** One number of a place. */
export interface Summary {
  mean: number;
  /**
   * Standard error of the mean over seeds; of one seed that of the test images, of accuracies on h. Undefined
   * where neither is known.
   */
  error: number | undefined;
}

export interface PlaceSummary {
  values: AxisValues;
  /** Of the cells that are done. */
  seeds: readonly number[];
  measured: Partial<Record<Measure, Summary>>;
  /** Of the cells that failed, each once. */
  failures: readonly string[];
}

/** Each place that has a cell, in the order in which they came. */
export function summarise(cells: SweepResult['cells']): PlaceSummary[] {
  const byPlace = new Map<string, (DoneCell | FailedCell)[]>();
  for (const cell of cells) {
    const key = placeKey(cell.values);
    byPlace.set(key, [...(byPlace.get(key) ?? []), cell]);
  }
  return [...byPlace.values()].map((ofPlace) => {
    const done = ofPlace.filter((cell): cell is DoneCell => !('failure' in cell));
    const failures = ofPlace.flatMap((cell) => ('failure' in cell ? [cell.failure] : []));
    const measured = measures.flatMap((measure) => {
      const numbers = done.map((cell) => cell[measure]).filter((value) => value !== undefined);
      return numbers.length ? [[measure, summaryOf(measure, numbers, done[0]!.n)] as const] : [];
    });
    return {
      values: ofPlace[0]!.values,
      seeds: done.map(({ seed }) => seed),
      measured: Object.fromEntries(measured),
      failures: [...new Set(failures)],
    };
  });
}

function summaryOf(measure: Measure, numbers: readonly number[], testImages: number): Summary {
  const average = mean(numbers);
  if (numbers.length > 1) {
    const variance = numbers.reduce((sum, value) => sum + (value - average) ** 2, 0) / (numbers.length - 1);
    return { mean: average, error: Math.sqrt(variance / numbers.length) };
  }
  const isCounted = measure === 'knnH' || measure === 'probeH';
  return {
    mean: average,
    error: isCounted && testImages > 0 ? 100 * standardError(average / 100, testImages) : undefined,
  };
}

export interface Axis {
  name: string;
  values: readonly AxisValue[];
}

/** The axes of a grid, rows first, with their values in the order in which they come. */
export function axesOf(places: readonly { values: AxisValues }[]): Axis[] {
  return Object.keys(places[0]?.values ?? {}).map((name) => ({
    name,
    values: [...new Set(places.flatMap(({ values }) => values[name] ?? []))],
  }));
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
