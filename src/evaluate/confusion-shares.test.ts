import { expect, it } from 'vitest';
import type { Confusion } from './confusion';
import { eachOther, ownClass, pairsOf } from './confusion-shares';
import { mixed } from './mixed-classes.test-support';

it('a share is the mean over both classes’ images, with its standard error', () => {
  const even = eachOther(mixed(2), 'z', [0, 1]);
  expect(even.mean).toBeCloseTo(0.2, 12);
  expect(even.error).toBeCloseTo(0, 6);
  expect(ownClass(mixed(2), 'h').mean).toBeCloseTo(0.8, 12);
  // Half of the images of each class have 4 neighbours of the other, half none.
  const uneven: Confusion = {
    ...mixed(2),
    z: { counts: [1600, 400, 400, 1600], squares: [13_600, 1600, 1600, 13_600] },
  };
  const { mean, error } = eachOther(uneven, 'z', [0, 1]);
  expect(mean).toBeCloseTo(0.2, 12);
  expect(error).toBeCloseTo(0.2 / Math.sqrt(399), 6);
});

it('every pair of classes comes once', () => {
  expect(pairsOf({ classes: 10 })).toHaveLength(45);
  expect(pairsOf({ classes: 3 })).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
});
