import { expect, it } from 'vitest';
import { formatCalm } from './format-calm';

it('writes two decimals unless told, no sign before zero, and a dash for nothing', () => {
  expect([3.4283, -0.5, -0.002, undefined].map((value) => formatCalm(value))).toEqual([
    '3.43',
    '−0.50',
    '0.00',
    '–',
  ]);
  expect(formatCalm(0.0123, 3)).toBe('0.012');
});
