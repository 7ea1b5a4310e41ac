import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NearSearch } from './near-search';

const apart = 2;
const never = () => false;

/** Grids of 2 × 3, many of them near each other. */
const grids = fc.array(
  fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 255 })), {
    minLength: 6,
    maxLength: 6,
  }),
  { maxLength: 40 },
);

function pairsAmong(all: number[][]): [number, number][] {
  const distance = (a: number[], b: number[]) =>
    a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0);
  return all.flatMap((one, n) =>
    all
      .slice(0, n)
      .flatMap((other, i): [number, number][] => (distance(one, other) <= apart * 6 ? [[i, n]] : [])),
  );
}

function searched(all: number[][], most = Infinity, differs: (a: number, b: number) => boolean = never) {
  const search = new NearSearch(3, 2, apart);
  for (const grid of all) search.add(Float32Array.from(grid));
  return search.pairs(differs, most);
}

it('finds the pairs that comparing all with all finds, in their order', () => {
  fc.assert(
    fc.property(grids, (all) => {
      expect(searched(all)).toEqual(pairsAmong(all));
    }),
  );
});

it('leaves out what is ruled out, and ends at the most that are wanted', () => {
  const all = Array.from({ length: 50 }, () => [1, 1, 1, 1, 1, 1]);
  expect(searched(all, 10)).toHaveLength(10);
  expect(searched(all, Infinity, (a, b) => b - a > 1)).toHaveLength(49);
});
