import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCsv, type Cell } from './csv';

/** As RFC 4180 describes it; nothing of ours. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at < text.length;) {
    let cell = '';
    if (text[at] === '"') {
      at++;
      for (; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (text[at] === '"') at++;
        cell += text[at];
      }
      at++;
    } else for (; text[at] !== ',' && text[at] !== '\r'; at++) cell += text[at];
    rows.at(-1)!.push(cell);
    if (text[at] === ',') {
      at++;
      if (text[at] === '\r') rows.at(-1)!.push('');
    }
    if (text[at] === '\r') {
      expect(text[at + 1]).toBe('\n');
      at += 2;
      if (at < text.length) rows.push([]);
    }
  }
  return rows;
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '+', '-', '@', "'", ' ', '\t', 'a', '＝') }),
);
const table = <T>(cell: fc.Arbitrary<T>) =>
  fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));

it('any table of texts comes back as it was, but for an apostrophe before what would be a formula', () => {
  fc.assert(
    fc.property(table(text), (rows) => {
      const back = readCsv(toCsv(rows));
      expect(back.length).toBe(rows.length);
      back.forEach((row, i) =>
        row.forEach((cell, j) => expect([rows[i]![j], `'${rows[i]![j]}`]).toContain(cell)),
      );
    }),
  );
});

it('no text begins a formula in a spreadsheet', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' ='), text, (start, rest) => {
      expect(readCsv(toCsv([[start + rest]]))[0]![0]).toBe(`'${start}${rest}`);
    }),
  );
  expect(toCsv([['=1+1', 'a=1', "'"]])).toBe("'=1+1,a=1,'\r\n");
});

it('every number comes back in full, negative ones too; what is none is empty', () => {
  fc.assert(
    fc.property(table(fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0)), (rows) => {
      expect(readCsv(toCsv(rows)).map((row) => row.map(Number))).toEqual(rows);
    }),
  );
  const cells: Cell[] = [undefined, NaN, Infinity, -Infinity, '', -0.125, 1e-7];
  expect(toCsv([cells])).toBe(',,,,,-0.125,1e-7\r\n');
});
