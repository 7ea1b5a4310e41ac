import '@tensorflow/tfjs-backend-cpu';
import { setBackend, tensor2d } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import {
  contrastiveStatistics,
  contrastiveStatisticsTensor,
  divergedEmbeddings,
} from './contrastive-statistics';
import { createRandom } from '../random/random';

beforeAll(() => setBackend('cpu'));

async function read(z: number[][]): Promise<Float32Array> {
  const rows = tensor2d(z);
  const statistics = contrastiveStatisticsTensor(rows);
  const values = await statistics.data<'float32'>();
  rows.dispose();
  statistics.dispose();
  return values;
}

test('of two pairs at right angles, partners agree and negatives are 0', async () => {
  const values = await read([
    [2, 0],
    [0, 3],
    [1, 0],
    [0, 1],
  ]);
  expect(contrastiveStatistics(values, 2)).toEqual({
    positiveCosine: 1,
    negativeCosine: 0,
    contrastiveAccuracy: 1,
  });
  expect(divergedEmbeddings(values, 2)).toBe(0);
});

test.each([
  ['0', 0],
  ['larger than f32 can square', 1e30],
  ['infinite', Infinity],
])('embeddings that are %s are counted as diverged', async (_, entry) => {
  const values = await read([
    [entry, 0],
    [0, 3],
    [entry, 0],
    [0, 1],
  ]);
  expect(divergedEmbeddings(values, 2)).toBe(2);
});

test('a vector of zeros has cosine 0 with all, itself included', async () => {
  const { positiveCosine, negativeCosine } = contrastiveStatistics(
    await read([
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]),
    2,
  );
  expect(positiveCosine).toBe(0);
  expect(negativeCosine).toBe(0);
});

test('of any embeddings, negatives have the mean cosine of all pairs that are no partners', async () => {
  const random = createRandom(5, 'embeddings');
  const z = Array.from({ length: 12 }, () => Array.from({ length: 7 }, () => random.normal()));
  const cosine = (a: number[], b: number[]) => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
  const negatives = z.flatMap((a, i) => z.filter((_, j) => i % 6 !== j % 6).map((b) => cosine(a, b)));
  const mean = negatives.reduce((sum, value) => sum + value, 0) / negatives.length;
  expect(contrastiveStatistics(await read(z), 6).negativeCosine).toBeCloseTo(mean, 5);
});

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
