/** @file What is known of a run's rounds and of what it knows, step after step. Pure numbers. */
import type { Evaluation, WholeEvaluation } from '../../evaluate/evaluation';
import type { Judgements } from '../../features/run-before/conclusion';

export interface Played {
  /** By rising step, one a step. */
  points: readonly Evaluation[];
  /** The newest of them, where it was counted on all test images: nothing more precise will come of that step. */
  whole?: WholeEvaluation | undefined;
}

/** Of one step, what was counted on more images stands. */
export function playedOf({ points, wholes }: Judgements): Played {
  const byStep = new Map<number, Evaluation>([...points, ...wholes].map((one) => [one.step, one]));
  const all = [...byStep.values()].sort((a, b) => a.step - b.step);
  const newest = all.at(-1);
  return { points: all, whole: wholes.find((one) => one === newest) };
}

/** What a run had come to by a step. */
export function asOfStep({ points }: Played, step: number): Evaluation | undefined {
  return points.findLast((point) => point.step <= step);
}
