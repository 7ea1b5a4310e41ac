import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maxRows, seriesRows, thinned } from './series-rows';

it('a row has of each curve what was known by then', () => {
  const rows = seriesRows([
    {
      points: [
        { x: 0, y: 1 },
        { x: 10, y: NaN },
        { x: 20, y: 3 },
      ],
    },
    { points: [{ x: 10, y: 5, error: 1 }] },
  ]);
  expect(rows).toEqual([
    { x: 0, values: [{ x: 0, y: 1 }, undefined] },
    {
      x: 10,
      values: [
        { x: 0, y: 1 },
        { x: 10, y: 5, error: 1 },
      ],
    },
    {
      x: 20,
      values: [
        { x: 20, y: 3 },
        { x: 10, y: 5, error: 1 },
      ],
    },
  ]);
  expect(seriesRows([])).toEqual([]);
});

it('however many there are, the first and the last are among them, in their order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (length) => {
      const all = Array.from({ length }, (_, i) => i);
      const some = thinned(all);
      expect(some.length).toBe(Math.min(length, maxRows));
      expect([some[0], some.at(-1)]).toEqual([0, length - 1]);
      expect(new Set(some).size).toBe(some.length);
      expect(some).toEqual(some.toSorted((a, b) => a - b));
    }),
  );
});
