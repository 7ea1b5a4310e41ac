import { expect, it } from 'vitest';
import { differenceError, standardError } from './standard-error';

it('a fraction of few cases is known badly, one of many well', () => {
  expect(standardError(0.5, 25)).toBeCloseTo(0.1, 12);
  expect(standardError(0.5, 2500)).toBeCloseTo(0.01, 12);
  expect(standardError(0.344, 2000)).toBeCloseTo(0.01062, 5);
});

it('what is always or never right is no certainty: about as exact as one case that is otherwise', () => {
  for (const fraction of [0, 1]) {
    expect(standardError(fraction, 200)).toBeCloseTo(standardError(1 / 200, 200), 4);
    expect(standardError(fraction, 2000)).toBeCloseTo(0.0005, 5);
  }
});

it('a difference is less certain than either of its sides', () => {
  expect(differenceError(0.5, 0.5, 2500)).toBeCloseTo(0.01 * Math.SQRT2, 12);
});
