/**
 * @file How exact a fraction is that was counted on n cases: one standard error, √(p(1−p)/n). Where all or none of the
 * cases are right, which this formula would call certain, p is that of one case more of each kind (Laplace's rule of
 * succession). Two fractions of the same size of test differ by more than chance where they are further apart than two
 * errors of the difference, √(e₁² + e₂²).
 */

/**
 * @param fraction 0–1
 * @param count of the cases that it is a fraction of
 * @returns a fraction too, at most 0.5 of one case
 */
export function standardError(fraction: number, count: number): number {
  const isAtAnEnd = fraction === 0 || fraction === 1;
  const p = isAtAnEnd ? (fraction * count + 1) / (count + 2) : fraction;
  return Math.sqrt((p * (1 - p)) / count);
}

/** Of the difference of two fractions that are independent of each other. */
export function differenceError(first: number, second: number, count: number): number {
  return Math.hypot(standardError(first, count), standardError(second, count));
}
