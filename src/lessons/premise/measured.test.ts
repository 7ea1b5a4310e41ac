import { expect, it } from 'vitest';
import { readAs } from './measured';

it('tells how many of a kind are read as another', () => {
  const none = { count: 0, answers: Array<number>(10).fill(0), strangers: 0 };
  const survival = Array.from({ length: 10 }, () => none);
  survival[6] = { ...none, count: 200, answers: none.answers.map((_, digit) => (digit === 9 ? 150 : 0)) };
  expect(readAs(survival, 6, 9)).toEqual({ count: 200, read: 150 });
  expect(readAs(survival, 0, 9)).toEqual({ count: 0, read: 0 });
});
