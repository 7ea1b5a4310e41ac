/**
 * @file Cells → CSV as RFC 4180 has it: rows end in CR LF, what holds a comma, a quote or a line break is quoted. A
 * text that a spreadsheet would take for a formula has an apostrophe before it; numbers are written in full.
 */

/** What was not measured, or is no finite number, is an empty cell. */
export type Cell = string | number | undefined;

const startsFormula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

/** A text that begins no formula. */
export function textCell(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}

function written(cell: Cell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = textCell(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
