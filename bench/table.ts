/** @file Tables for the command line: columns as wide as their widest cell. */

/** The first `words` columns stand left, the rest, being numbers, right. */
export function formatTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  words: number,
): string {
  const widths = headers.map((header, i) => Math.max(header.length, ...rows.map((row) => row[i]!.length)));
  return [headers, widths.map((width) => '-'.repeat(width)), ...rows]
    .map((row) =>
      row
        .map((cell, i) => (i < words ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
