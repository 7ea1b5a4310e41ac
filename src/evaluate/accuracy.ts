/** @file How often predicted classes are right. */

/** Percent, 0–100. */
export function accuracyPercent(predictions: ArrayLike<number>, labels: ArrayLike<number>): number {
  let right = 0;
  for (let i = 0; i < predictions.length; i++) if (predictions[i] === labels[i]) right++;
  return (100 * right) / predictions.length;
}
