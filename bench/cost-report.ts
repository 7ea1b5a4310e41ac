/** @file The table of `npm run bench -- --cost`. */
import type { CostResult } from './cost';
import { formatTable } from './table';

export function reportCost(results: readonly CostResult[]): string {
  const rows = results.map(({ backend, kind, value, base, ratio, expected }) => [
    backend,
    `${kind} ${value}`,
    `${kind} ${base}`,
    ratio.toFixed(2),
    expected.toFixed(2),
    (ratio / expected).toFixed(2),
  ]);
  const headers = ['backend', 'a step at', 'by one at', 'time', 'arithmetic', 'time by arithmetic'];
  return formatTable(headers, rows, 3);
}
