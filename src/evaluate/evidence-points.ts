/** @file The steps of a run at which it is judged, whatever that costs. */

/** By then batch norm's statistics are those of the images, and a curve that rises has begun to. */
const earlySteps = 30;
const parts = 10;

/** Before the first step, early on, and at the end of each tenth of the run; rising. */
export function guaranteedPoints(totalSteps: number): number[] {
  const tenths = Array.from({ length: parts }, (_, i) => Math.ceil(((i + 1) * totalSteps) / parts));
  const points = [0, Math.min(earlySteps, totalSteps), ...tenths];
  return [...new Set(points)].sort((a, b) => a - b);
}

/** The first of them that comes after a step; undefined where none does. */
export function nextPoint(totalSteps: number, after: number): number | undefined {
  return guaranteedPoints(totalSteps).find((point) => point > after);
}
