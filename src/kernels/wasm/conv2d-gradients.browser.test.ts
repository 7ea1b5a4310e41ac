import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import wasmSimdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import wasmThreadedSimdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import {
  conv2d,
  getBackend,
  grads,
  memory,
  setBackend,
  tensor4d,
  tidy,
  type Tensor,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { beforeAll, expect, it } from 'vitest';
import { createRandom, type Random } from '../../random/random';
import { installKernels } from '../install';

type Shape = [number, number, number, number];

interface Convolution {
  x: Shape;
  kernel: Shape;
  stride: number;
  padding: 'same' | 'valid';
}

beforeAll(() => {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': wasmUrl,
    'tfjs-backend-wasm-simd.wasm': wasmSimdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': wasmThreadedSimdUrl,
  });
  installKernels();
});

function randomConvolution(random: Random): Convolution {
  const size = random.integer(1, 3);
  const inputs = random.integer(1, 9);
  return {
    x: [random.integer(1, 5), random.integer(size, 13), random.integer(size, 13), inputs],
    kernel: [size, size, inputs, random.integer(1, 9)],
    stride: random.integer(1, 3),
    padding: random.chance(0.5) ? 'same' : 'valid',
  };
}

/** Gradients to x and kernel, on `backend`, for a random gradient of the output. */
async function gradientsOn(backend: string, { x, kernel, stride, padding }: Convolution, seed: number) {
  await setBackend(backend);
  expect(getBackend()).toBe(backend);
  const random = createRandom(seed);
  const filled = (shape: number[]) =>
    tensor4d(
      Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => random.normal()),
      shape as Shape,
    );
  const gradients = tidy(() => {
    const convolve = (a: Tensor, b: Tensor) =>
      conv2d(a as Tensor4D, b as Tensor4D, stride, padding);
    const inputs = [filled(x), filled(kernel)];
    const dy = filled(convolve(inputs[0]!, inputs[1]!).shape);
    return grads(convolve)(inputs, dy);
  });
  const values = await Promise.all(gradients.map((gradient) => gradient.data<'float32'>()));
  for (const gradient of gradients) gradient.dispose();
  return values;
}

it('both gradients equal the textbook ones on random shapes, and nothing leaks', async () => {
  const random = createRandom(7, 'shapes');
  for (let round = 0; round < 60; round++) {
    const convolution = randomConvolution(random);
    const expected = await gradientsOn('cpu', convolution, round);
    const got = await gradientsOn('wasm', convolution, round);
    for (const [i, values] of expected.entries()) {
      const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
      const worst = values.reduce((most, value, k) => Math.max(most, Math.abs(value - got[i]![k]!)), 0);
      expect(worst / largest, JSON.stringify(convolution)).toBeLessThan(1e-5);
    }
  }
  expect(memory().numTensors).toBe(0);
});
