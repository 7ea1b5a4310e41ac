/**
 * @file A run's evaluations, one a step, however long it is at most a few hundred: beyond that every
 * second is forgotten.
 */
import type { Evaluation } from '../../evaluate/evaluator';

const maxEvaluations = 400;

/** A new list; first and last are always kept, and of one step the later evaluation: it is the more thorough. */
export function withEvaluation(
  history: readonly Evaluation[],
  evaluation: Evaluation,
): readonly Evaluation[] {
  const all = [...history.filter(({ step }) => step !== evaluation.step), evaluation];
  if (all.length <= maxEvaluations) return all;
  return all.filter((_, i) => i % 2 === 0 || i === all.length - 1);
}
