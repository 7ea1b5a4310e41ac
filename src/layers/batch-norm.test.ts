import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend, tensor, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { batchNorm, batchNormInference, runningStatistics } from './batch-norm';

beforeAll(() => setBackend('cpu'));

const gamma = () => tensor([2, 0.5]);
const beta = () => tensor([-1, 3]);
const batches = [
  [1, 2, 3, 10, 5, 0],
  [4, -4, 0, 0, 2, 7],
];

it('training moves the running statistics as PyTorch does, the variance unbiased', async () => {
  const running = runningStatistics('norm.running', 2);
  for (const batch of batches) {
    tidy(() => void batchNorm(tensor2d(batch, [3, 2]), gamma(), beta(), { running: running.variable }));
  }
  // By hand: means 3, 4 then 2, 1; unbiased variances 4, 28 then 4, 31.
  const expected = [0.9 * 0.3 + 0.2, 0.9 * 0.4 + 0.1, 0.9 * (0.9 + 0.4) + 0.4, 0.9 * (0.9 + 2.8) + 3.1];
  const got = Array.from(await running.variable.data());
  running.variable.dispose();
  got.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 5));
});

it('inference normalises by the running statistics, whatever the batch, and changes nothing', async () => {
  const before = memory().numTensors;
  const running = runningStatistics('norm.running', 2);
  const statistics = tensor2d([1, -2, 4, 9], [2, 2]);
  running.variable.assign(statistics);
  const y = tidy(() =>
    batchNormInference(tensor2d([3, 1, -1, -2], [2, 2]), gamma(), beta(), running.variable, {
      epsilon: 0,
      relu: true,
      residual: tensor2d([0, 0, 0.5, 0], [2, 2]),
    }),
  );
  expect(Array.from(await y.data())).toEqual([1, 3.5, 0, 3]);
  expect(await running.variable.data()).toEqual(await statistics.data());
  y.dispose();
  statistics.dispose();
  running.variable.dispose();
  expect(memory().numTensors).toBe(before);
});
