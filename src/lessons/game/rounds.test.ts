import { expect, it } from 'vitest';
import { quizWays } from '../../evaluate/quiz';
import { matrixOrder, visitorRounds, wonRounds } from './rounds';

/** What an evidence point judges: src/worker/evidence.ts. */
const pointImages = 200;

it('plays rounds of other images each, all of them within what each evidence point judges', () => {
  const groups = visitorRounds.map((round) => Math.floor(round / quizWays));
  expect(new Set(groups).size).toBe(visitorRounds.length);
  // The matrix has the first group's cosines.
  expect(groups[0]).toBe(0);
  expect(Math.max(...groups)).toBeLessThan(Math.floor(pointImages / quizWays));
});

it('counts the rounds that were played, in their order', () => {
  const right = (round: number) => round % quizWays;
  expect(wonRounds(right)).toEqual([true, true, true]);
  expect(wonRounds((round, i) => [right(round), undefined, right(round) + 1][i])).toEqual([true, false]);
});

it("begins the matrix with the round's own image", () => {
  expect(matrixOrder({ right: 4 })).toEqual([4, 0, 1, 2, 3, 5, 6, 7]);
});
