import { describe, expect, it } from 'vitest';
import { bestProbability, infonceRow, isFalseNegative, positiveOf } from './infonce';
import { createRandom } from '../random/random';
import { positiveSoftmax } from './positive-softmax';

/** An anchor (view 0) of three images: partner is view 3. */
const row = [1, 0.95, 0.2, 0.7, 0.65, -0.5];

describe('the guess at a partner', () => {
  it('is the softmax that InfoNCE scores', () => {
    const u = [0, 0.4, 2, 0.1, 0.9, 2.4].flatMap((angle) => [Math.cos(angle), Math.sin(angle)]);
    const rowOf = (i: number) =>
      Array.from({ length: 6 }, (_, j) => u[2 * i]! * u[2 * j]! + u[2 * i + 1]! * u[2 * j + 1]!);
    const { positiveProbability, entropyNats } = positiveSoftmax(u, 6, 0.3);
    const guesses = Array.from({ length: 6 }, (_, i) => infonceRow(rowOf(i), i, 0.3));
    guesses.forEach(({ positive, lossNats }, i) => {
      expect(positive.probability).toBeCloseTo(positiveProbability[i]!, 12);
      expect(lossNats).toBeCloseTo(-Math.log(positiveProbability[i]!), 12);
    });
    const mean = guesses.reduce((sum, guess) => sum + guess.entropyNats, 0) / 6;
    expect(mean).toBeCloseTo(entropyNats, 12);
  });

  it('ranks all others by similarity and finds the partner among them', () => {
    const { ranked, positive } = infonceRow(row, 0, 0.5);
    expect(ranked.map(({ view }) => view)).toEqual([1, 3, 4, 2, 5]);
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
    expect(positive).toMatchObject({ view: 3, rank: 2, cosine: 0.7 });
    expect(ranked.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
  });

  it('calls negatives hard that are above the partner or nearly as similar', () => {
    const { ranked, hardNegatives } = infonceRow(row, 0, 0.5);
    expect(ranked.map(({ kind }) => kind)).toEqual([
      'hard-negative',
      'positive',
      'hard-negative',
      'negative',
      'negative',
    ]);
    expect(hardNegatives).toBe(2);
  });

  it('lets a low temperature see only the most similar, and a high one see no difference', () => {
    const sharp = infonceRow(row, 0, 0.01);
    expect(sharp.ranked[0]!.probability).toBeGreaterThan(0.999);
    expect(sharp.entropyNats).toBeLessThan(0.001);
    // (0.95 − 0.7) / 0.01
    expect(sharp.lossNats).toBeCloseTo(25, 6);
    const flat = infonceRow(row, 0, 1000);
    for (const { probability } of flat.ranked) expect(probability).toBeCloseTo(1 / 5, 3);
    expect(flat.entropyNats).toBeCloseTo(Math.log(5), 6);
  });

  it('stays finite where the temperature is as low as it can be set and the partner opposite', () => {
    const { lossNats, positive } = infonceRow([1, 1, 0, -1], 1, 0.001);
    expect(lossNats).toBeCloseTo(2000, 6);
    expect(positive.probability).toBe(0);
    expect(infonceRow([1, -1, 1, -1], 0, 0.001).lossNats).toBe(0);
  });

  it('has one candidate in a batch of one image', () => {
    const { ranked, lossNats, entropyNats } = infonceRow([1, 0.3], 0, 0.5);
    expect(ranked).toEqual([{ view: 1, rank: 1, cosine: 0.3, probability: 1, kind: 'positive' }]);
    expect([lossNats, entropyNats]).toEqual([0, 0]);
  });
});

describe('the best probability', () => {
  it('is that of every anchor of a simplex whose partners coincide', () => {
    const corners = [0, 1, 2].map((i) => [Math.cos((2 * Math.PI * i) / 3), Math.sin((2 * Math.PI * i) / 3)]);
    const { positiveProbability } = positiveSoftmax([...corners, ...corners].flat(), 6, 0.3);
    for (const probability of positiveProbability)
      expect(probability).toBeCloseTo(bestProbability(5, 0.3), 12);
  });

  it('is not passed by the geometric mean of any anchors', () => {
    const random = createRandom(3, 'best-probability');
    for (const temperature of [0.1, 0.5, 2]) {
      const u = Array.from({ length: 8 }, () => 2 * Math.PI * random.uniform(0, 1)).flatMap((angle) => [
        Math.cos(angle),
        Math.sin(angle),
      ]);
      const { positiveProbability } = positiveSoftmax(u, 8, temperature);
      const mean = positiveProbability.reduce((sum, p) => sum + Math.log(p), 0) / 8;
      expect(mean).toBeLessThanOrEqual(Math.log(bestProbability(7, temperature)));
    }
  });

  it('is certain of one candidate, nearly so at a low temperature, and blind at a high one', () => {
    expect(bestProbability(1, 0.5)).toBe(1);
    expect(bestProbability(255, 0.05)).toBeGreaterThan(0.999);
    expect(bestProbability(255, 1e6)).toBeCloseTo(1 / 255, 6);
  });
});

it('a partner is the other view of the same image', () => {
  expect([0, 2, 3, 5].map((view) => positiveOf(view, 6))).toEqual([3, 5, 0, 2]);
});

it('a false negative is another image of the same class, in either view', () => {
  const labels = [7, 4, 7];
  expect([0, 1, 2, 3, 4, 5].map((view) => isFalseNegative(0, view, labels))).toEqual([
    false,
    false,
    true,
    false,
    false,
    true,
  ]);
});
