import { expect, it } from 'vitest';
import { quizWays } from '../../evaluate/quiz';
import { meanGuess, partnerGuesses } from './partner-guesses';

/** Of 8 × 8 views, by anchor and candidate. */
const cosinesOf = (cosine: (anchor: number, candidate: number) => number) =>
  Array.from({ length: quizWays ** 2 }, (_, i) => cosine(Math.floor(i / quizWays), i % quizWays));

it('where all views are alike, every partner has the probability of chance, and none is beaten', () => {
  const guesses = partnerGuesses(
    cosinesOf(() => 1),
    0.05,
  );
  expect(guesses.map(({ pick }) => pick)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  const { probability, lossNats } = meanGuess(guesses);
  expect(probability).toBeCloseTo(1 / 8, 12);
  expect(lossNats).toBeCloseTo(Math.log(8), 12);
});

it('a view that is more like the anchor than its partner is the pick, and the loss is above that of chance', () => {
  const guesses = partnerGuesses(
    cosinesOf((anchor, candidate) =>
      anchor === 2 && candidate === 5 ? 0.9 : anchor === candidate ? 0.5 : -0.5,
    ),
    0.2,
  );
  expect(guesses.map(({ pick }) => pick)).toEqual([0, 1, 5, 3, 4, 5, 6, 7]);
  expect(guesses[2]!.lossNats).toBeCloseTo(Math.log(1 + Math.exp(2) + 6 * Math.exp(-5)), 12);
  expect(guesses[2]!.probability).toBeCloseTo(Math.exp(-guesses[2]!.lossNats), 12);
  expect(meanGuess(guesses).lossNats).toBeCloseTo((guesses[2]!.lossNats + 7 * guesses[0]!.lossNats) / 8, 12);
});

it('a run that has not played has no guesses', () => {
  expect(partnerGuesses([], 0.2)).toEqual([]);
});
