import { expect, it } from 'vitest';
import type { Evaluation } from '../../evaluate/evaluation';
import { withEvaluation } from './evaluation-history';

it('keeps at most a few hundred evaluations, the first and the last among them', () => {
  let history: readonly Evaluation[] = [];
  for (let step = 1; step <= 3000; step++) history = withEvaluation(history, { step } as Evaluation);
  expect(history.length).toBeLessThanOrEqual(400);
  expect(history[0]!.step).toBe(1);
  expect(history.at(-1)!.step).toBe(3000);
});

it('of one step the later evaluation stays', () => {
  const of = (step: number, testImages: number) => ({ step, testImages }) as Evaluation;
  expect(withEvaluation([of(1, 500), of(2, 500)], of(2, 2000))).toEqual([of(1, 500), of(2, 2000)]);
});

it('what comes late takes its place by step', () => {
  const of = (step: number) => ({ step }) as Evaluation;
  expect(withEvaluation([of(30), of(62)], of(0)).map(({ step }) => step)).toEqual([0, 30, 62]);
});
