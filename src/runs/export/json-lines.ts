/** @file Rows of a table as lines of JSON, each with its columns' names. */
import type { Cell } from './csv';

/** What was not measured, or is no finite number, is left out. */
export function toJsonLines([header = [], ...rows]: readonly (readonly Cell[])[]): string {
  const isKnown = (cell: Cell) => (typeof cell === 'number' ? Number.isFinite(cell) : cell !== undefined);
  return rows
    .map((row) => header.flatMap((name, i) => (isKnown(row[i]) ? [[String(name), row[i]] as const] : [])))
    .map((entries) => `${JSON.stringify(Object.fromEntries(entries))}\n`)
    .join('');
}
