/** @file A run's evaluations of one kind, one a step, however long it is at most a few hundred: beyond that every second is forgotten. */
import type { Evaluation } from '../../evaluate/evaluation';

const maxEvaluations = 400;

/** A new list by rising step; first and last are always kept, and of one step the later evaluation. */
export function withEvaluation<Kind extends Evaluation>(
  history: readonly Kind[],
  evaluation: Kind,
): readonly Kind[] {
  const others = history.filter(({ step }) => step !== evaluation.step);
  const all = [...others, evaluation].sort((a, b) => a.step - b.step);
  if (all.length <= maxEvaluations) return all;
  return all.filter((_, i) => i % 2 === 0 || i === all.length - 1);
}
