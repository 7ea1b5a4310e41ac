import { expect, it } from 'vitest';
import { ownClassChance, ownClassShare } from './own-class-share';

const bankLabels = [0, 0, 1, 2];

it('is the mean of the shares of each query’s neighbours, with its standard error', () => {
  const { mean, error } = ownClassShare(
    [
      [0, 1],
      [2, 0],
      [3, 0],
    ],
    bankLabels,
    [0, 1, 1],
  );
  expect(mean).toBeCloseTo((1 + 0.5 + 0) / 3, 12);
  expect(error).toBeCloseTo(Math.sqrt(0.25 / 3), 12);
});

it('is certain where all queries have the same share, and claims no error of a single one', () => {
  const alike = [[0], [1], [1]];
  expect(ownClassShare(alike, bankLabels, [0, 0, 0])).toEqual({ mean: 1, error: 0 });
  expect(ownClassShare([[2, 3]], bankLabels, [1])).toEqual({ mean: 0.5, error: 0 });
});

it('is by chance what the queries’ classes have of the bank', () => {
  expect(ownClassChance(bankLabels, [0, 1])).toBeCloseTo((0.5 + 0.25) / 2, 12);
  expect(ownClassChance(bankLabels, [7])).toBe(0);
});
