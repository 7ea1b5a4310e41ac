import fc from 'fast-check';
import { expect, it } from 'vitest';
import vectors from '../../verification/vectors/train-step.json' with { type: 'json' };
import { cosineOf, traceAnchor } from './anchor';

const size = 3;
const embeddings = fc.array(fc.double({ min: 0.2, max: 2, noNaN: true }), {
  minLength: 8 * size,
  maxLength: 8 * size,
});
const signed = (values: readonly number[]) => values.map((value, i) => (i % 3 === 1 ? -value : value));
const near = (shown: number, difference: number) =>
  Math.abs(shown - difference) <= Math.max(0.01 * Math.abs(difference), 1e-6);

it('each derivative that is shown is a finite difference of the formula that is shown', () => {
  fc.assert(
    fc.property(embeddings, fc.nat(7), fc.constantFrom(0.2, 0.5, 1), (values, anchor, temperature) => {
      const z = signed(values);
      const { gradient, candidates } = traceAnchor(z, size, anchor, temperature);
      const step = 1e-5;
      gradient.forEach((shown, i) => {
        const moved = (by: number) => {
          const other = [...z];
          other[anchor * size + i]! += by;
          return traceAnchor(other, size, anchor, temperature).loss;
        };
        expect(near(shown, (moved(step) - moved(-step)) / (2 * step))).toBe(true);
      });
      const lossOf = (cosines: readonly number[]) => {
        const positive = candidates.findIndex(({ isPositive }) => isPositive);
        const sum = cosines.reduce((total, cosine) => total + Math.exp(cosine / temperature), 0);
        return Math.log(sum) - cosines[positive]! / temperature;
      };
      const cosines = candidates.map(({ cosine }) => cosine);
      candidates.forEach(({ slope }, k) => {
        const moved = (by: number) => lossOf(cosines.map((cosine, j) => (j === k ? cosine + by : cosine)));
        expect(near(slope, (moved(step) - moved(-step)) / (2 * step))).toBe(true);
      });
    }),
    { numRuns: 30 },
  );
});

it('the mean of all anchors’ losses is that of the reference vectors', () => {
  for (const input of vectors.cases as unknown as Vectors[]) {
    const [views, k] = input.projections.shape;
    const losses = Array.from(
      { length: views },
      (_, anchor) => traceAnchor(input.projections.data, k, anchor, input.temperature).loss,
    );
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / views;
    expect(Math.abs(mean / input.losses[0]! - 1)).toBeLessThan(1e-4);
  }
});

interface Vectors {
  projections: { shape: [number, number]; data: number[] };
  temperature: number;
  losses: number[];
}

it('a step towards the partner raises its probability and lowers the loss', () => {
  const z = [1, 0, 0, 0, 1, 0, 0.6, 0.8, 0, 0, 0, 1];
  const { candidates, gradient, loss } = traceAnchor(z, 3, 0, 0.5);
  expect(candidates.map(({ isPositive, slope }) => [isPositive, slope < 0])).toEqual([
    [true, true],
    [false, false],
    [false, false],
  ]);
  const next = z.map((value, i) => (i < 3 ? value - 0.1 * gradient[i]! : value));
  expect(traceAnchor(next, 3, 0, 0.5).loss).toBeLessThan(loss);
  expect(cosineOf(next, 3, 0, 2)).toBeGreaterThan(cosineOf(z, 3, 0, 2));
});
