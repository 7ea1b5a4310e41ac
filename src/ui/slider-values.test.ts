import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configFields, type NumberField } from '../config/config-fields';
import { sliderValues } from './slider-values';

const fields = configFields.filter((field): field is NumberField => 'minimum' in field);

/** The value after an arrow key, as the page's slider has it. */
function pressed(field: NumberField, value: number, direction: 1 | -1): number {
  const values = sliderValues(field, [value, field.defaultValue]);
  return values[values.indexOf(value) + direction] ?? value;
}

describe.each(fields.map((field) => [field.path, field] as const))('the slider of %s', (_, field) => {
  it.each([
    ['right', 1, field.minimum, field.maximum],
    ['left', -1, field.maximum, field.minimum],
  ] as const)(
    'goes %s from end to end, to another valid value with every press',
    (_name, direction, from, to) => {
      const path = [from];
      while (path.at(-1) !== to && path.length < 400) path.push(pressed(field, path.at(-1)!, direction));
      expect(path.at(-1)).toBe(to);
      for (const [i, value] of path.entries()) {
        if (i > 0) expect((value - path[i - 1]!) * direction).toBeGreaterThan(0);
        if (field.kind === 'integer') expect(Number.isInteger(value)).toBe(true);
      }
    },
  );

  it('moves from any value that was typed, and back to its neighbourhood', () => {
    const typed =
      field.kind === 'integer'
        ? fc.integer({ min: field.minimum, max: field.maximum })
        : fc.double({ min: field.minimum, max: field.maximum, noNaN: true });
    fc.assert(
      fc.property(typed, (value) => {
        const right = pressed(field, value, 1);
        if (value < field.maximum) expect(right).toBeGreaterThan(value);
        const back = pressed(field, right, -1);
        expect(back).toBeLessThanOrEqual(value);
        expect(pressed(field, back, 1)).toBeGreaterThanOrEqual(Math.min(value, right));
        const left = pressed(field, value, -1);
        if (value > field.minimum) expect(left).toBeLessThan(value);
      }),
      { numRuns: 20 },
    );
  });
});

describe('sliders', () => {
  it('stop at round numbers: powers of ten, halves', () => {
    const stops = (path: string) =>
      sliderValues(
        fields.find((field) => field.path === path)!,
        [],
      );
    expect(stops('optimizer.learningRate')).toEqual(
      expect.arrayContaining([1e-6, 1e-4, 1e-3, 1.5e-3, 0.1, 1, 10]),
    );
    expect(stops('loss.temperature')).toEqual(expect.arrayContaining([0.05, 0.07, 0.1, 0.5, 1]));
    expect(stops('training.epochs').slice(0, 12)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(stops('augment.crop.probability').slice(0, 4)).toEqual([0, 0.05, 0.1, 0.15]);
  });
});
