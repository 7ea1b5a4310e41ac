/**
 * @file Who takes a step in which round: fast contenders in all of them, slow ones as often as their
 * budget allows, spread over the rounds, so that all meet the same noise of the machine; and how long
 * a first step may last.
 */
import type { Contender } from './results';

export interface Pace {
  rounds: number;
  budgetMs: number;
}

/**
 * @param round 0 for the first, in which everyone takes a step
 * @param msOfSteps what the contender's steps have taken so far
 */
export function isDue(round: number, msOfSteps: readonly number[], { rounds, budgetMs }: Pace): boolean {
  const last = msOfSteps.at(-1);
  if (last === undefined) return true;
  const spent = msOfSteps.reduce((sum, ms) => sum + ms, 0);
  return spent + last <= (budgetMs * (round + 1)) / rounds;
}

/** That a contender's first step may take, in which it compiles; ours is what the bench is for, and may take any time. */
export function firstStepLimitMs(engine: Contender['engine'], budgetMs: number): number {
  return engine === 'ours' ? Infinity : 2 * budgetMs;
}

/** @throws Error, one sentence, if a first step is not done by then */
export function within<T>(limitMs: number, firstStep: Promise<T>): Promise<T> {
  if (limitMs === Infinity) return firstStep;
  return new Promise((resolve, reject) => {
    const seconds = Math.round(limitMs / 1000);
    const reason = `its first step was not done after ${seconds} s (twice the budget; give it more with --budget)`;
    const limit = setTimeout(() => reject(new Error(reason)), limitMs);
    firstStep.then(resolve, reject).finally(() => clearTimeout(limit));
  });
}
