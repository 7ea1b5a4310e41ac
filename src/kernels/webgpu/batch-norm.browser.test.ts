import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgpu';
import { memory, setBackend, tensor, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { batchNorm, batchNormInference, runningStatistics } from '../../layers/batch-norm';
import { createRandom } from '../../random/random';
import { installCpuKernels } from '../cpu/install';
import { startOnAdapter } from './start-webgpu.test-support';
import { largestDifference, normals } from './value-and-gradients.test-support';

beforeAll(async () => {
  await startOnAdapter();
  installCpuKernels();
});

it('batch norm’s running statistics move as in the textbook, and inference uses them', async () => {
  const before = memory().numTensors;
  for (const [seed, channels] of [3, 16].entries()) {
    const resultsOn = async (backend: string) => {
      await setBackend(backend);
      const random = createRandom(seed);
      const filled = (shape: number[]) => tensor(normals(random, shape), shape);
      const running = runningStatistics('norm.running', channels);
      const results = tidy(() => {
        const [x, gamma, beta] = [filled([5, 7, channels]), filled([channels]), filled([channels])];
        const options = { relu: true, residual: filled([5, 7, channels]) };
        const first = batchNorm(x, gamma, beta, { ...options, running: running.variable });

        batchNorm(filled([90, channels]), gamma, beta, { running: running.variable });
        return [
          first,
          batchNormInference(x, gamma, beta, running.variable, options),
          batchNorm(x, gamma, beta, options),
        ];
      });
      const values = await Promise.all(
        [...results, running.variable].map((result) => result.data<'float32'>()),
      );
      for (const result of [...results, running.variable]) result.dispose();
      return values;
    };
    const expected = await resultsOn('cpu');
    const got = await resultsOn('webgpu');
    expect(got[0], `${channels} channels: training is the same without running statistics`).toEqual(got[2]);
    expected.forEach((values, i) => {
      expect(largestDifference(values, got[i]!), `${channels} channels, result ${i}`).toBeLessThan(2e-5);
    });
  }
  expect(memory().numTensors).toBe(before);
});

it('more threads than one dimension of workgroups holds all run', async () => {
  await setBackend('webgpu');
  // 5.2 million positions × 1 channel, 64 threads a workgroup: over 65,535 workgroups.
  const size = 2300;
  const numbers = Float32Array.from({ length: size * size }, (_, i) => i % 7);
  const y = tidy(() =>
    batchNormInference(tensor(numbers, [1, size, size, 1]), tensor([4]), tensor([1]), tensor([3, 4], [2, 1])),
  );
  const values = await y.data();
  y.dispose();
  const wrong = values.findIndex((value, i) => Math.abs(value - (4 * ((i % 7) - 3)) / 2 - 1) > 1e-2);
  expect(wrong).toBe(-1);
});

it('batch norm of millions of rows, and of a mean far from 0', async () => {
  await setBackend('webgpu');
  const size = 1400;
  const numbers = Float32Array.from({ length: size * size }, (_, i) => 1000 + (i % 7));
  const y = tidy(() => batchNorm(tensor(numbers, [1, size, size, 1]), tensor([4]), tensor([1])));
  const values = await y.data();
  y.dispose();
  // 1003 on average, 2 the deviation.
  const wrong = values.findIndex((value, i) => Math.abs(value - (4 * ((i % 7) - 3)) / 2 - 1) > 1e-2);
  expect(wrong).toBe(-1);
});
