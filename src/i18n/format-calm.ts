/** @file A number that changes while one looks at it, with no more decimals than can be read. */

/** @param value a dash stands for what was not measured */
export function formatCalm(value: number | undefined, decimals = 2): string {
  if (value === undefined) return '–';
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? (0).toFixed(decimals) : text.replace('-', '−');
}
