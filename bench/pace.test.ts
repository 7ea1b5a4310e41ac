import { expect, it } from 'vitest';
import { isDue } from './pace';

/** The rounds in which a contender whose steps take `ms` takes one. */
function roundsOf(ms: number, budgetMs: number, rounds = 10): number[] {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    if (isDue(round, taken.map(() => ms), { rounds, budgetMs })) taken.push(round);
  }
  return taken;
}

it('lets a fast contender take every round', () => {
  expect(roundsOf(1, 1000)).toHaveLength(10);
});

it('gives a slow one as many steps as fit the budget, spread over the rounds', () => {
  expect(roundsOf(250, 1000)).toEqual([0, 4, 7, 9]);
});

it('gives one step to the slowest', () => {
  expect(roundsOf(5000, 1000)).toEqual([0]);
});
