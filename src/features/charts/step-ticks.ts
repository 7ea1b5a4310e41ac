/** @file Where the axis of steps has its numbers: round ones, and the end. Pure numbers. */

const mostParts = 4;

/**
 * From 0 on, rising. The last round one gives way where the end is near.
 * @param end a whole number, 1 at least
 */
export function stepTicks(end: number): number[] {
  const least = Math.max(end / mostParts, 1);
  const magnitude = 10 ** Math.floor(Math.log10(least));
  const apart = [1, 2, 5, 10].map((factor) => factor * magnitude).find((step) => step >= least)!;
  const ticks = [];
  for (let tick = 0; tick === 0 || end - tick > apart / 2; tick += apart) ticks.push(tick);
  return [...ticks, end];
}
