import { expect, it } from 'vitest';
import type { Evaluation } from '../evaluate/evaluator';
import { withEvaluation } from './evaluation-history';

it('keeps at most a few hundred evaluations, the first and the last among them', () => {
  let history: readonly Evaluation[] = [];
  for (let step = 1; step <= 3000; step++) history = withEvaluation(history, { step } as Evaluation);
  expect(history.length).toBeLessThanOrEqual(400);
  expect(history[0]!.step).toBe(1);
  expect(history.at(-1)!.step).toBe(3000);
});
