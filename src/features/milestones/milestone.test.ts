import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quartersDone } from './milestone';

it('a run has four milestones however long it is, in their order, the last at its end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 2000 }), (total) => {
      const all = Array.from({ length: total + 1 }, (_, step) => quartersDone(step, total));
      expect([all[0], all[total - 1], all[total]]).toEqual([0, 3, 4]);
      expect([...new Set(all)]).toEqual([0, 1, 2, 3, 4]);
    }),
  );
});

it('a run without steps has none', () => {
  expect(quartersDone(0, 0)).toBe(0);
  expect(quartersDone(9, 4)).toBe(4);
});
