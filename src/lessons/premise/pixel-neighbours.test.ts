import { describe, expect, it } from 'vitest';
import { testDigit, trainingDigit } from './digits';
import { readDigits } from './mnist-digits.test-support';
import { nearestImages, pixelBank, votedLabel } from './pixel-neighbours';

const digits = readDigits();
const bank = pixelBank(digits.train);

describe('the nearest images', () => {
  it('of a training digit are itself first, however bright it is', () => {
    const data = trainingDigit(digits, 123).data.map((value) => value * 0.3);
    const [first] = nearestImages(bank, data, 5);
    expect(first).toMatchObject({ index: 123, label: digits.train.labels[123] });
    expect(first!.cosine).toBeCloseTo(1, 5);
  });

  it('are those of the largest cosines, in their order', () => {
    const { data } = testDigit(digits, 3);
    const cosines = Array.from(digits.train.labels, (_, index) => {
      const other = trainingDigit(digits, index).data;
      const product = (a: Float32Array, b: Float32Array) => a.reduce((sum, v, i) => sum + v * b[i]!, 0);
      return product(data, other) / Math.sqrt(product(data, data) * product(other, other));
    });
    const expected = [...cosines.keys()].sort((a, b) => cosines[b]! - cosines[a]!).slice(0, 5);
    const nearest = nearestImages(bank, data, 5);
    expect(nearest.map(({ index }) => index)).toEqual(expected);
    nearest.forEach(({ index, cosine }) => expect(cosine).toBeCloseTo(cosines[index]!, 5));
  });

  it('of a blank image are none', () => {
    expect(nearestImages(bank, new Float32Array(784), 5)).toEqual([]);
  });
});

describe('the vote', () => {
  const neighbours = (...labels: number[]) =>
    labels.map((label, index) => ({ label, index, cosine: 1 - index / 10 }));

  it('goes to the label of most neighbours', () => {
    expect(votedLabel(neighbours(6, 9, 9, 6, 9))).toBe(9);
  });

  it('goes to the nearer one of two that are even', () => {
    expect(votedLabel(neighbours(1, 6, 9, 9, 6))).toBe(6);
  });

  it('is silent without neighbours', () => {
    expect(votedLabel([])).toBeUndefined();
  });
});
