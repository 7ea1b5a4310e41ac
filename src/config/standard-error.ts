/**
 * @file How exact a share is that was counted on n cases: one standard error, √(p(1−p)/n). Two shares of
 * the same size of test differ by more than chance where they are further apart than two errors of the
 * difference, √(e₁² + e₂²).
 */

/**
 * @param share 0–1
 * @param count of the cases that it is a share of
 * @returns a share too, at most 0.5 of one case
 */
export function standardError(share: number, count: number): number {
  return Math.sqrt((share * (1 - share)) / count);
}

/** Of the difference of two shares that are independent of each other. */
export function differenceError(first: number, second: number, count: number): number {
  return Math.hypot(standardError(first, count), standardError(second, count));
}
