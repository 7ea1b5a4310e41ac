import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisFormat, axisTicks, valueAxis } from './value-axis';

/** Whatever a run may log: also nothing, values all alike, and what is no number. */
const value = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: 0, max: 1e-3, noNaN: true }),
  fc.integer({ min: -3, max: 100 }),
  fc.constantFrom(NaN, Infinity, -Infinity),
);
const values = fc.array(value, { maxLength: 60 });

describe('the axis of values', () => {
  it('holds every finite value, and leaves less than a tenth of itself empty', () => {
    fc.assert(
      fc.property(values, (drawn) => {
        const { low, high } = valueAxis(drawn);
        expect(high).toBeGreaterThan(low);
        const finite = drawn.filter(Number.isFinite);
        if (finite.length === 0) return;
        const [least, most] = [Math.min(...finite), Math.max(...finite)];
        expect(low).toBeLessThanOrEqual(least);
        expect(high).toBeGreaterThanOrEqual(most);
        const isOne = most - least <= 1e-9 * Math.max(Math.abs(least), Math.abs(most), 1e-3);
        if (!isOne) expect((most - least) / (high - low)).toBeGreaterThan(0.9);
      }),
    );
  });

  it('has a few ticks within it, rising, each written differently', () => {
    fc.assert(
      fc.property(values, (drawn) => {
        const axis = valueAxis(drawn);
        const ticks = axisTicks(axis);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(9);
        for (const [i, tick] of ticks.entries()) {
          expect(tick).toBeGreaterThanOrEqual(axis.low);
          expect(tick).toBeLessThanOrEqual(axis.high);
          if (i > 0) expect(tick).toBeGreaterThan(ticks[i - 1]!);
        }
        expect(new Set(ticks.map(axisFormat(axis))).size).toBe(ticks.length);
      }),
    );
  });

  it.each([
    [
      'a loss that starts far above its reference lines',
      [70, 12, 4.8, 4.77, 0],
      ['0', '10', '20', '30', '40', '50', '60', '70'],
    ],
    ['a loss around both', [0.15, 0.24, 1.1, 1.32], ['0.2', '0.4', '0.6', '0.8', '1.0', '1.2']],
    ['accuracies near chance', [0, 0.004, 0.021], ['0.000', '0.005', '0.010', '0.015', '0.020']],
  ])('reads well for %s', (_, drawn, texts) => {
    const axis = valueAxis(drawn);
    expect(axisTicks(axis).map(axisFormat(axis))).toEqual(texts);
  });
});
