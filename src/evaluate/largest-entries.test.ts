import fc from 'fast-check';
import { expect, it } from 'vitest';
import { largestEntries } from './largest-entries';

it('finds what sorting everything finds, equal values in their order', () => {
  const values = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 300 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 50 }), (list, k) => {
      const sorted = list.map((_, i) => i).sort((a, b) => list[b]! - list[a]! || a - b);
      expect(largestEntries(Float32Array.from(list), k)).toEqual(sorted.slice(0, k));
    }),
  );
});
