/** @file The metrics of a run as files: a line of JSON a logged step, and a table. */
import { toCsv, type Cell } from '../src/runs/export/csv';
import type { MetricsLine } from './kept-run';
import { isRecord } from './read-config-file';

/** The table has a column for each number of any line, named by the way to it. */
export function metricFiles(lines: readonly MetricsLine[]): Record<string, string> {
  const rows = lines.map((line) => new Map(cellsOf('', line)));
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return {
    'metrics.jsonl': lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    'metrics.csv': toCsv([columns, ...rows.map((row) => columns.map((name) => row.get(name)))]),
  };
}

function cellsOf(prefix: string, value: unknown): [string, Cell][] {
  if (typeof value === 'number' || typeof value === 'string') return [[prefix, value]];
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, below]) =>
    cellsOf(prefix ? `${prefix}.${name}` : name, below),
  );
}
