import { expect, it } from 'vitest';
import { differenceError, standardError } from './standard-error';

it('a fraction of few cases is known badly, one of many well', () => {
  expect(standardError(0.5, 25)).toBeCloseTo(0.1, 12);
  expect(standardError(0.5, 2500)).toBeCloseTo(0.01, 12);
  expect(standardError(0.344, 2000)).toBeCloseTo(0.01062, 5);
});

it('what is always or never right has no spread to show', () => {
  expect(standardError(0, 100)).toBe(0);
  expect(standardError(1, 100)).toBe(0);
});

it('a difference is less certain than either of its sides', () => {
  expect(differenceError(0.5, 0.5, 2500)).toBeCloseTo(0.01 * Math.SQRT2, 12);
});
