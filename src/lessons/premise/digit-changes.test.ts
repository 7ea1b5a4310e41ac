import { describe, expect, it } from 'vitest';
import { applyView } from '../../transforms/apply-views';
import { changed, changeNames, changeRandom, cutAway, cutoutFractions, viewOf } from './digit-changes';
import { testDigit } from './digits';
import { readDigits } from './mnist-digits.test-support';

const digits = readDigits();
const { size } = digits;
const digit = testDigit(digits, 0);

describe('the lesson’s changes', () => {
  it('are the same for the same digit, so that what is measured is what is shown', () => {
    for (const name of changeNames) expect(viewOf(name, size, 7)).toEqual(viewOf(name, size, 7));
    expect(viewOf('cutout', size, 7)).not.toEqual(viewOf('cutout', size, 8));
  });

  it('turn by half what they turn: a vertical flip of a horizontal one', () => {
    const both = [...viewOf('horizontalFlip', size, 0), ...viewOf('verticalFlip', size, 0)];
    expect(applyView(digit, viewOf('rotate180', size, 0)).data).toEqual(applyView(digit, both).data);
  });

  it('leave a digit that was turned twice as it was', () => {
    const half = viewOf('rotate180', size, 0);
    expect(applyView(digit, [...half, ...half]).data).toEqual(digit.data);
  });

  it('leave size and range alone', () => {
    for (const name of changeNames) {
      const { data, ...shape } = changed(digit, viewOf(name, size, 0));
      expect(shape).toEqual(size);
      for (const value of data) expect(value >= 0 && value <= 1, name).toBe(true);
    }
  });
});

describe('a hole', () => {
  it('covers the asked fraction, for each digit elsewhere', () => {
    const white = { ...digit, data: new Float32Array(digit.data.length).fill(1) };
    for (const fraction of cutoutFractions) {
      const { data } = changed(white, cutAway(fraction, changeRandom(3), size));
      const missing = data.filter((value) => value === 0).length / data.length;
      expect(Math.abs(missing - fraction)).toBeLessThan(0.04);
    }
  });

  it('moves no ink that it leaves', () => {
    const { data } = changed(digit, cutAway(0.3, changeRandom(1), size));
    data.forEach((value, pixel) => expect([0, digit.data[pixel]]).toContain(value));
  });
});
