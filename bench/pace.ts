/**
 * @file Who takes a step in which round: fast contenders in all of them, slow ones as often as their
 * budget allows, spread over the rounds, so that all meet the same noise of the machine.
 */
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
