import { expect, it } from 'vitest';
import { falseNegatives, roleOf } from './roles';

it('of 2N views one is the anchor, one its positive, and 2N − 2 are negatives', () => {
  for (let anchor = 0; anchor < 16; anchor++) {
    const roles = Array.from({ length: 16 }, (_, view) => roleOf(view, anchor, 8));
    expect(roles[anchor]).toBe('anchor');
    expect(roles[(anchor + 8) % 16]).toBe('positive');
    expect(roles.filter((role) => role === 'negative')).toHaveLength(14);
  }
});

it('false negatives are both views of each other image of the anchor’s kind', () => {
  expect(falseNegatives(1, [3, 5, 5, 7])).toEqual([2, 6]);
  expect(falseNegatives(6, [3, 5, 5, 7])).toEqual([1, 5]);
  expect(falseNegatives(0, [3, 5, 5, 7])).toEqual([]);
});
