/**
 * @file How exact a fraction is that was counted on n cases: one standard error, √(p(1−p)/n). Two fractions of
 * the same size of test differ by more than chance where they are further apart than two errors of the
 * difference, √(e₁² + e₂²).
 */

/**
 * @param fraction 0–1
 * @param count of the cases that it is a fraction of
 * @returns a fraction too, at most 0.5 of one case
 */
export function standardError(fraction: number, count: number): number {
  return Math.sqrt((fraction * (1 - fraction)) / count);
}

/** Of the difference of two fractions that are independent of each other. */
export function differenceError(first: number, second: number, count: number): number {
  return Math.hypot(standardError(first, count), standardError(second, count));
}
