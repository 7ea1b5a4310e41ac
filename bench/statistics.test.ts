import { expect, it } from 'vitest';
import { median } from './statistics';

it('takes the middle value, or the mean of the middle two', () => {
  expect(median([5, 1, 100])).toBe(5);
  expect(median([100, 4, 2, 1])).toBe(3);
});
