import { afterEach, expect, it, vi } from 'vitest';
import { firstStepLimitMs, isDue, within } from './pace';

/** The rounds in which a contender whose steps take `ms` takes one. */
function roundsOf(ms: number, budgetMs: number, rounds = 10): number[] {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    if (
      isDue(
        round,
        taken.map(() => ms),
        { rounds, budgetMs },
      )
    )
      taken.push(round);
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

afterEach(() => vi.useRealTimers());

it('gives up on a competitor whose first step lasts longer than twice its budget', async () => {
  vi.useFakeTimers();
  const limitMs = firstStepLimitMs('tfjs', 30_000);
  const outcome = within(limitMs, new Promise(() => undefined)).catch((error: Error) => error.message);
  await vi.advanceTimersByTimeAsync(limitMs);
  expect(await outcome).toMatch(/^its first step was not done after 60 s/);
});

it('waits for our own first step as long as it takes', async () => {
  expect(await within(firstStepLimitMs('ours', 1), Promise.resolve('done'))).toBe('done');
});
