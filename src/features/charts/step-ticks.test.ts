import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stepTicks } from './step-ticks';

it('ticks of the axis are round, but for the end, to which they do not come near', () => {
  expect(stepTicks(620)).toEqual([0, 200, 400, 620]);
  expect(stepTicks(40)).toEqual([0, 10, 20, 30, 40]);
  expect(stepTicks(80)).toEqual([0, 20, 40, 60, 80]);
  expect(stepTicks(1)).toEqual([0, 1]);
  expect(stepTicks(7)).toEqual([0, 2, 4, 7]);
});

it('from 0 to the end, five at most, whole, rising', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (end) => {
      const ticks = stepTicks(end);
      return (
        ticks[0] === 0 &&
        ticks.at(-1) === end &&
        ticks.length <= 5 &&
        ticks.every((tick, i) => Number.isInteger(tick) && (i === 0 || tick > ticks[i - 1]!))
      );
    }),
  );
});
