/** @file Borders reflected without repeating the edge: −1 → 1, length → length − 2, and on, back and forth. */
export function reflect(position: number, length: number): number {
  if (length === 1) return 0;
  const period = 2 * (length - 1);
  const wrapped = ((position % period) + period) % period;
  return wrapped < length ? wrapped : period - wrapped;
}
