import { expect, it } from 'vitest';
import { areAllAlike, pairMeans, shownGap } from './pair-means';

it('positives lie on the diagonal, and all else is negative', () => {
  const { positive, negative } = pairMeans([0.9, 0.1, -0.2, 0.3, 0.8, 0, 0.1, 0.3, 0.7]);
  expect(positive).toBeCloseTo(0.8, 12);
  expect(negative).toBeCloseTo(0.1, 12);
});

it('the gap is what is left between the two means as they are shown', () => {
  expect(shownGap({ positive: 0.8352, negative: 0.1646 })).toBe(0.68);
  expect(shownGap({ positive: 0.9991, negative: 0.9962 })).toBe(0);
  expect(shownGap({ positive: 0.1, negative: 0.3 })).toBe(-0.2);
});

it('all views look alike where those of different images do', () => {
  expect(areAllAlike([1, 0.99, 0.98, 1])).toBe(true);
  expect(areAllAlike([1, 0.3, 0.2, 1])).toBe(false);
  expect(areAllAlike([])).toBe(false);
});
