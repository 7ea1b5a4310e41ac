import { expect, it } from 'vitest';
import {
  betterLossKnowsMore,
  finalLoss,
  histogramChange,
  knowledgeChange,
  lossChange,
  recolouredChange,
} from './checks';

/** Falls, then rests with a spread of 0.1. */
const losses = (rest: number) =>
  Array.from({ length: 200 }, (_, step) => (step < 100 ? 5 : rest + (step % 2 ? 0.1 : -0.1)));
const run = (knnH: number, recoloured: number, histogramFound: number) => ({
  knnH,
  testImages: 2000,
  recolouredQuiz: { ways: 8 as const, correct: recoloured, rounds: 1000 },
  histogramFound,
});

it('the loss at the end is the mean of the last tenth, with its standard error', () => {
  const { mean, error } = finalLoss(losses(3))!;
  expect(mean).toBeCloseTo(3, 12);
  expect(error).toBeCloseTo(0.1 / Math.sqrt(19), 3);
  expect(finalLoss([3, 2])).toBeUndefined();
  expect(finalLoss([...losses(3), NaN])).toBeUndefined();
});

it('a better loss is one that chance does not explain', () => {
  const [first, lower, close] = [3, 2.5, 3.02].map((rest) => finalLoss(losses(rest)));
  expect(lossChange(first, lower)).toBe('less');
  expect(lossChange(lower, first)).toBe('more');
  expect(lossChange(first, close)).toBe('same');
  expect(lossChange(first, undefined)).toBeUndefined();
});

it('two runs of the usual kind say that the shortcut wins the game and knows less', () => {
  const [first, second] = [run(37, 900, 20), run(29, 400, 80)];
  expect(knowledgeChange(first, second)).toBe('less');
  expect(recolouredChange(first, second)).toBe('less');
  expect(histogramChange(first, second)).toBe('more');
  expect(betterLossKnowsMore('less', 'less')).toBe('no');
});

it('two runs that show otherwise are believed', () => {
  const [first, second] = [run(29, 400, 80), run(37, 900, 20)];
  expect(knowledgeChange(first, second)).toBe('more');
  expect(recolouredChange(first, second)).toBe('more');
  expect(histogramChange(first, second)).toBe('less');
  expect(betterLossKnowsMore('less', 'more')).toBe('yes');
  expect(knowledgeChange(run(37, 900, 20), run(36, 900, 20))).toBe('same');
  expect(betterLossKnowsMore('less', 'same')).toBeUndefined();
  expect(betterLossKnowsMore(undefined, 'less')).toBeUndefined();
});
