import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import {
  add,
  conv2d,
  dispose,
  grads,
  memory,
  mul,
  ones,
  setBackend,
  square,
  tidy,
  type Tensor,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { namesOf } from '../../../config/member';
import { runConfigSchema } from '../../../config/run-config';
import { batchNorm } from '../../../layers/batch-norm';
import { globalAveragePool } from '../../../layers/global-average-pool';
import { weightFrom } from '../../../layers/weight';
import { createOptimizer } from '../../../optimizers/optimizer';
import { optimizers } from '../../../optimizers/optimizers';
import { updateRules } from '../../../optimizers/update-rules';
import { createRandom } from '../../../random/random';
import type { HalfPrecision } from '../../../tensor/half-precision';
import { valueAndGradients } from '../value-and-gradients.test-support';
import { installCpuKernels } from '../../cpu/install';
import { startOnAdapter } from '../start-webgpu.test-support';
import { packedHalf } from './packed-half.test-support';
import { halvesOn } from './webgpu-half';

let webgpu: WebGPUBackend;
let half: HalfPrecision;

beforeAll(async () => {
  webgpu = await startOnAdapter();
  installCpuKernels();
  half = halvesOn(webgpu, packedHalf)();
  // Gradients of these tests are about 1, and not a thousandth.
  withScale(64);
});

const withScale = (scale: number, skips = 0, skipped = 0) =>
  half.load({
    tensors: { 'trainer.lossScale': { shape: [4], values: Float32Array.of(scale, 0, skips, skipped) } },
    numbers: {},
  });

const convolve = (x: Tensor, kernel: Tensor, stride = 1) =>
  conv2d(x as Tensor4D, kernel as Tensor4D, stride, 'same');
const pool = (x: Tensor) => globalAveragePool(x as Tensor4D);

const x = [4, 6, 5, 8];
const kernel = [3, 3, 8, 8];
const perChannel = [8];

/** Of the largest entry. */
function largestDifference(expected: Float32Array, got: Float32Array): number {
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return expected.reduce((most, value, k) => Math.max(most, Math.abs(value - got[k]!)), 0) / largest;
}

it.each<{ title: string; inputs: number[][]; run: (...inputs: Tensor[]) => Tensor }>([
  {
    title: 'a convolution of f32, and of halves with a stride',
    inputs: [x, kernel, kernel],
    run: (x, first, second) => pool(convolve(convolve(x, first), second, 2)),
  },
  {
    title: 'a convolution whose output is read',
    inputs: [x, kernel],
    run: (x, first) => convolve(x, first),
  },
  {
    title: 'batch norm, with ReLU',
    inputs: [x, kernel, perChannel, perChannel],
    run: (x, first, gamma, beta) => pool(batchNorm(convolve(x, first), gamma, beta, { relu: true })),
  },
  {
    title: 'a residual block',
    inputs: [x, kernel, kernel, perChannel, perChannel],
    run: (x, first, second, gamma, beta) => {
      const residual = convolve(x, first);
      return pool(batchNorm(convolve(residual, second), gamma, beta, { relu: true, residual }));
    },
  },
  {
    title: 'kernels of tfjs among ours',
    inputs: [x, kernel, kernel],
    run: (x, first, second) => {
      const y = convolve(x, first);
      return pool(convolve(add(mul(y, 0.5), y), second));
    },
  },
])(
  'in halves equals the textbook at their precision, gradients included: $title',
  async ({ inputs, run }) => {
    const tensors = memory().numTensors;
    await setBackend('cpu');
    const expected = await valueAndGradients({ inputs, run }, 7);
    await setBackend('webgpu');
    const got = await valueAndGradients(
      { inputs, run: (...inputs) => half.forward(() => run(...inputs)) },
      7,
    );
    const differences = expected.map((values, i) => largestDifference(values, got[i]!));
    for (const difference of differences) {
      // A half has 11 bits; a sum of several is off by a few units of the last.
      expect(difference).toBeLessThan(2e-3);
    }
    expect(differences[0]).toBeGreaterThan(1e-5);
    half.finishStep();
    expect(memory().numTensors).toBe(tensors);
  },
);

it('halves the loss scale after a gradient that is not finite, and doubles it after 2,000 steps without', async () => {
  const scaleAfterStep = async () => {
    tidy(() => {
      const run = (x: Tensor, kernel: Tensor) => half.forward(() => pool(convolve(x, kernel)));
      const gradients = grads(run)([ones(x), ones(kernel)], ones([4, 8]));
      half.finishStep();
      return gradients;
    });
    return Array.from((await half.state()).tensors['trainer.lossScale']!.values);
  };
  withScale(1024, 0, 3);
  expect(await scaleAfterStep()).toEqual([1024, 1, 0, 3]);
  withScale(2 ** 22);
  expect(await scaleAfterStep()).toEqual([2 ** 21, 0, 0, 1]);
  half.load({
    tensors: { 'trainer.lossScale': { shape: [4], values: Float32Array.of(512, 1999, 0, 0) } },
    numbers: {},
  });
  expect(await scaleAfterStep()).toEqual([1024, 0, 0, 0]);
  half.load({ tensors: {}, numbers: {} });
  expect((await half.state()).tensors).toEqual({
    'trainer.lossScale': { shape: [4], values: Float32Array.of(65536, 0, 0, 0) },
  });
});

it.each(namesOf(optimizers))(
  '%s leaves weights alone in a step that is skipped, and does not count it',
  async (name) => {
    const { optimizer: standard } = runConfigSchema.parse({});
    const config = { ...standard, name, weightDecay: 0.1, learningRate: 0.1 };
    const shapes = { kernel: [3, 3, 4, 5], bias: [5], gamma: [3] };
    const valuesAfter = async (skipped: number) => {
      const random = createRandom(5);
      const weights = Object.entries(shapes).map(([role, shape]) =>
        weightFrom(
          role,
          shape,
          Float32Array.from({ length: shape.reduce((a, b) => a * b) }, () => random.normal()),
        ),
      );
      const optimizer = createOptimizer(updateRules[name](config), weights);
      const update = () => {
        const gradients = Object.fromEntries(
          weights.map(({ variable }) => [variable.name, square(add(variable, 0.5))]),
        );
        optimizer.begin(0.1);
        optimizer.apply(gradients, half.guard);
        dispose(gradients);
      };
      for (let i = 0; i < skipped; i++) {
        withScale(1, 1, i);
        update();
      }
      withScale(1, 0, skipped);
      for (let i = 0; i < 2; i++) update();
      const values = await Promise.all(weights.map(({ variable }) => variable.data<'float32'>()));
      optimizer.dispose();
      for (const { variable } of weights) variable.dispose();
      return values;
    };
    const expected = await valuesAfter(0);
    const got = await valuesAfter(3);
    expected.forEach((values, i) => expect(largestDifference(values, got[i]!)).toBeLessThan(1e-5));
  },
);
