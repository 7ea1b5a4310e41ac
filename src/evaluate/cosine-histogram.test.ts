import { expect, it } from 'vitest';
import { cosineHistograms, histogramBins } from './cosine-histogram';

const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

it('counts each pair once, positives apart from negatives', () => {
  // Two images: rows 0, 1 are their first views, rows 2, 3 their second ones.
  const cosines = [
    [1, 0.1, 0.9, -0.3],
    [0.1, 1, 0.2, 0.7],
    [0.9, 0.2, 1, 0.02],
    [-0.3, 0.7, 0.02, 1],
  ].flat();
  const { positive, negative } = cosineHistograms(cosines, 4);
  expect(positive.pairs).toBe(2);
  expect(positive.mean).toBeCloseTo(0.8, 12);
  expect(negative.pairs).toBe(4);
  expect(negative.mean).toBeCloseTo(0.02 / 4, 12);
  expect(sum(positive.fractions)).toBeCloseTo(1, 12);
  expect(sum(negative.fractions)).toBeCloseTo(1, 12);
  const bin = (cosine: number) => Math.floor(((cosine + 1) / 2) * histogramBins);
  expect(positive.fractions[bin(0.92)]).toBe(0.5);
  expect(negative.fractions[bin(-0.28)]).toBe(0.25);
});

it('puts both ends, and what rounding left beyond them, into the outermost bins', () => {
  const { positive, negative } = cosineHistograms(
    [1, -1.0000001, 1.0000001, -1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    4,
  );
  expect(positive.fractions.at(-1)).toBe(1);
  expect(negative.fractions[0]).toBe(0.5);
  expect(sum(negative.fractions)).toBe(1);
});

it('is empty where a batch of one image has no negatives', () => {
  const { positive, negative } = cosineHistograms([1, 0.4, 0.4, 1], 2);
  expect(positive.mean).toBe(0.4);
  expect(negative).toMatchObject({ pairs: 0, mean: 0 });
  expect(sum(negative.fractions)).toBe(0);
});
