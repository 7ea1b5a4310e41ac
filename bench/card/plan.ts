/**
 * @file What `npm run bench -- --card` measures, and how much of it: on a card all of it, on a processor that
 * plays one just enough to see that each part works.
 */
import type { PresetName } from '../../src/config/presets';

export interface CardPlan {
  /** Of a small one the numbers mean nothing, but that they come. */
  size: 'full' | 'small';
  /** Whether of the reference vectors all are held, or the first file's. */
  verifies: 'all' | 'first';
  /** Of this engine, each in a fresh worker. */
  steps: {
    presets: readonly PresetName[];
    batches: readonly number[];
    precisions: readonly CardPrecision[];
    count: number;
  };
  /** Stock tfjs and jax-js take the same step, and ceilings are measured in the same run. */
  beside: { preset: PresetName; batch: number; count: number; budgetMs: number };
  evidence: { preset: PresetName; batch: number; steps: number; rounds: number };
  short: { preset: PresetName; fields: Fields };
  /** For the minutes that are left. */
  long: { preset: PresetName; fields: Fields };
}

export type CardPrecision = 'float32' | 'float16';

export type Fields = readonly (readonly [path: string, value: number])[];

const full: CardPlan = {
  size: 'full',
  verifies: 'all',
  steps: {
    presets: ['cifar10-tiny', 'cifar10-small', 'paper-cifar10'],
    batches: [64, 128, 256, 512],
    precisions: ['float32', 'float16'],
    count: 30,
  },
  beside: { preset: 'cifar10-tiny', batch: 64, count: 20, budgetMs: 30_000 },
  evidence: { preset: 'cifar10-tiny', batch: 64, steps: 400, rounds: 3 },
  short: { preset: 'cifar10-tiny', fields: [['training.epochs', 20]] },
  long: { preset: 'paper-cifar10', fields: [] },
};

const few: Fields = [
  ['dataset.trainingImages', 32],
  ['training.batchSize', 8],
  ['training.logEvery', 1],
  ['evaluation.images', 200],
];

const small: CardPlan = {
  size: 'small',
  verifies: 'first',
  steps: { ...full.steps, batches: [2], count: 2 },
  beside: { preset: 'cifar10-tiny', batch: 2, count: 2, budgetMs: 20_000 },
  evidence: { preset: 'cifar10-tiny', batch: 8, steps: 2, rounds: 1 },
  short: { preset: 'cifar10-tiny', fields: [...few, ['training.epochs', 2]] },
  long: { preset: 'cifar10-small', fields: few },
};

export function planFor(isSoftware: boolean): CardPlan {
  return isSoftware ? small : full;
}

/** Of a run that should fill the time: at least one. @param msPerEpoch as measured before */
export function epochsWithin(minutes: number, msPerEpoch: number): number {
  return Math.max(1, Math.floor((minutes * 60_000) / msPerEpoch));
}
