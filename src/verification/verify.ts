/**
 * @file Holds the engine, on the backend that is active, against reference vectors. One checker a
 * file; any shapes and seeds that follow the files' format will do.
 */
import { reasonOf } from '../config/playground-error';
import { checkAugmentations } from './check-augmentations';
import { checkBatchNorm } from './check-batch-norm';
import { checkConv2d } from './check-conv2d';
import type { Checker } from './checker';
import { checkKnn } from './check-knn';
import { checkLosses } from './check-losses';
import { checkMetrics } from './check-metrics';
import { checkNtXent } from './check-nt-xent';
import { checkOptimizers } from './check-optimizers';
import { checkSchedules } from './check-schedules';
import { checkTrainStep } from './check-train-step';
import type { OpenHalfPrecision } from '../tensor/half-precision';
import type { Comparisons } from './checker';
import type { VectorFile, VerifiedCase } from './verified-case';

export const checkers: Record<string, Checker> = {
  'nt-xent.json': checkNtXent,
  'losses.json': checkLosses,
  'conv2d.json': checkConv2d,
  'batch-norm.json': checkBatchNorm,
  'optimizers.json': checkOptimizers,
  'schedules.json': checkSchedules,
  'metrics.json': checkMetrics,
  'knn.json': checkKnn,
  'augmentations.json': checkAugmentations,
  'train-step.json': checkTrainStep,
};

/**
 * A file that is unknown or unreadable is a failed case of its own.
 * @param openHalf where the backend offers it, what is computed in half precision is held against the file as well
 */
export async function verify(file: VectorFile, openHalf?: OpenHalfPrecision): Promise<VerifiedCase[]> {
  const checker = checkers[file.name];
  if (!checker) return [unreadable(file, `known files are ${Object.keys(checkers).join(', ')}`)];
  try {
    const text: unknown = JSON.parse(file.text);
    const cases = named(file, '', await checker.check(text));
    const half = checker.comesInHalf ? openHalf?.() : undefined;
    if (!half) return cases;
    try {
      return [...cases, ...named(file, ', half precision', await checker.check(text, half))];
    } finally {
      half.dispose();
    }
  } catch (error) {
    return [unreadable(file, reasonOf(error))];
  }
}

function named(file: VectorFile, ending: string, cases: readonly Comparisons[]): VerifiedCase[] {
  return cases.flatMap((comparisons, i) =>
    Object.entries(comparisons).map(([what, comparison]) => ({
      file: file.name,
      name: `case ${i + 1} ${what}${ending}`,
      ...comparison,
    })),
  );
}

function unreadable(file: VectorFile, reason: string): VerifiedCase {
  return { file: file.name, name: 'reading the file', passed: false, detail: reason };
}
