import { expect, it } from 'vitest';
import { pairMeans } from './pair-means';

it('positives lie on the diagonal, and all else is negative', () => {
  const { positive, negative } = pairMeans([0.9, 0.1, -0.2, 0.3, 0.8, 0, 0.1, 0.3, 0.7]);
  expect(positive).toBeCloseTo(0.8, 12);
  expect(negative).toBeCloseTo(0.1, 12);
});
