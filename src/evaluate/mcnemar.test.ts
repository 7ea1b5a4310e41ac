import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mcnemar } from './mcnemar';

it.each([
  // Twice the tail of a binomial distribution with p = ½, as scipy.stats.binomtest gives it.
  [0, 0, 1],
  [5, 5, 1],
  [0, 5, 0.0625],
  [1, 9, 0.021484375],
  [2, 8, 0.109375],
  [15, 5, 0.041389465332],
])('of %i and %i images p is %d', (first, second, p) => {
  expect(mcnemar(first, second)).toBeCloseTo(p, 9);
});

it('is a probability, the same whichever is first, and less the more uneven the images fall', () => {
  const images = fc.integer({ min: 0, max: 2000 });
  fc.assert(
    fc.property(images, images, (first, second) => {
      const p = mcnemar(first, second);
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(mcnemar(second, first)).toBe(p);
      expect(mcnemar(Math.min(first, second), Math.max(first, second) + 1)).toBeLessThanOrEqual(p + 1e-12);
    }),
  );
});
