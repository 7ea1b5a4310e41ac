import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { setBackend, tensor2d, tidy, valueAndGrad, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { parseConfig } from '../../config/parse-config';
import { createRandom } from '../../random/random';
import { ntXent as description } from './description';
import { loss } from './loss';

beforeAll(() => setBackend('cpu'));

/** The loss of embeddings [2N][k], and its gradient. */
function lossOf(
  z: number[][],
  settings: { temperature?: number; normalise?: boolean },
): { value: number; gradient: number[] } {
  const config = parseConfig({ loss: settings }).loss;
  return tidy(() => {
    const { value, grad } = valueAndGrad((x: Tensor) => loss(x as Tensor2D, config))(tensor2d(z));
    return { value: value.dataSync()[0]!, gradient: [...grad.dataSync()] };
  });
}

/** NT-Xent of the rows' dot products, written out. */
function writtenOut(z: number[][], temperature: number): number {
  const rows = z.length;
  const logit = (i: number, k: number) => z[i]!.reduce((sum, x, d) => sum + x * z[k]![d]!, 0) / temperature;
  const ofAnchor = (i: number) => {
    const others = z.flatMap((_, k) => (k === i ? [] : [logit(i, k)]));
    const most = Math.max(...others);
    const sum = others.reduce((total, one) => total + Math.exp(one - most), 0);
    return most + Math.log(sum) - logit(i, (i + rows / 2) % rows);
  };
  return z.reduce((sum, _, i) => sum + ofAnchor(i), 0) / rows;
}

it('without normalising compares dot products, of embeddings of any length', () => {
  const random = createRandom(3, 'test');
  for (let round = 0; round < 20; round++) {
    const [rows, size] = [2 * random.integer(1, 9), random.integer(1, 12)];
    const length = random.uniform(0.1, 6);
    const z = Array.from({ length: rows }, () =>
      Array.from({ length: size }, () => length * random.normal()),
    );
    const temperature = [1, 10, 100][round % 3]!;
    const expected = writtenOut(z, temperature);
    const { value, gradient } = lossOf(z, { temperature, normalise: false });
    const largest = (6 * length ** 2 * size) / temperature;
    expect(Math.abs(value - expected), `${rows}×${size}`).toBeLessThan(1e-6 * Math.max(largest, 1));
    const [row, column] = [random.integer(0, rows - 1), random.integer(0, size - 1)];
    const step = 1e-4 * length;
    const moved = (by: number) =>
      writtenOut(
        z.map((one, i) => (i === row ? one.map((x, d) => (d === column ? x + by : x)) : one)),
        temperature,
      );
    const slope = (moved(step) - moved(-step)) / (2 * step);
    expect(gradient[row * size + column]! - slope).toBeCloseTo(0, 3);
  }
});

it('no length keeps an embedding from being left out of its own candidates', () => {
  const { value } = lossOf([[1e6], [-1e6], [1e6], [-1e6]], { temperature: 0.01, normalise: false });
  expect(value).toBe(0);
});

it('normalised or not, collapsed embeddings give what the description says', () => {
  const collapsed = Array.from({ length: 16 }, () => [0.3, -0.4, 0.5]);
  for (const normalise of [true, false]) {
    expect(lossOf(collapsed, { normalise }).value).toBeCloseTo(description.collapsed.value(8), 5);
  }
});

it('of orthonormal embeddings normalising gives the ideal; without it there is none', () => {
  const identity = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((k) => (i === k ? 5 : 0)));
  const settings = { temperature: 0.2, normalise: true };
  expect(lossOf([...identity, ...identity], settings).value).toBeCloseTo(
    description.ideal.value(4, settings)!,
    5,
  );
  expect(description.ideal.value(4, { ...settings, normalise: false })).toBeUndefined();
  const longer = identity.map((row) => row.map((x) => 3 * x));
  expect(lossOf([...longer, ...longer], { ...settings, normalise: false }).value).toBeLessThan(1e-6);
});
