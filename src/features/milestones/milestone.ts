/** @file When a run is spoken of to those who cannot see it: at each quarter, not at each step. */

/** @returns how many quarters of the run are done: 0 to 4 */
export function quartersDone(step: number, totalSteps: number): number {
  return totalSteps > 0 ? Math.min(Math.floor((4 * step) / totalSteps), 4) : 0;
}
