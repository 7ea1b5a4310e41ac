import {
  conv2d,
  grads,
  registerKernel,
  unregisterKernel,
  type Tensor,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { convolveUpsampled } from '../../layers/upsampled-convolution';
import { createRandom, type Random } from '../../random/random';
import { convolutionShape } from '../convolution-shape';
import { expectSameAsCpu, prepareWasm } from './against-cpu.test-support';
import { conv2dBackpropFilter } from './composed/conv2d-backprop-filter';
import { conv2dBackpropInput } from './composed/conv2d-backprop-input';
import { suitsStrided } from './strided';

interface Convolution {
  x: number[];
  kernel: number[];
  strides: [number, number];
  padding: 'same' | 'valid' | [[number, number], [number, number], [number, number], [number, number]];
}

beforeAll(prepareWasm);

function randomConvolution(random: Random): Convolution {
  const size = () => random.integer(1, 5);
  const [height, width] = random.chance(0.5) ? [3, 3] : [size(), size()];
  const inputs = random.integer(1, 19);
  const margins = (): [number, number] => [random.integer(0, 3), random.integer(0, 3)];
  const explicit: Convolution['padding'] = [[0, 0], margins(), margins(), [0, 0]];
  return {
    x: [random.integer(1, 6), random.integer(height, height + 12), random.integer(width, width + 12), inputs],
    kernel: [height, width, inputs, random.integer(1, 19)],
    strides: [random.integer(1, 3), random.integer(1, 3)],
    padding: (['same', 'valid', explicit] as const)[random.integer(0, 2)]!,
  };
}

async function expectTextbookResults(convolutions: Convolution[]): Promise<void> {
  for (const [seed, { x, kernel, strides, padding }] of convolutions.entries()) {
    const convolve = (a: Tensor, b: Tensor) => conv2d(a as Tensor4D, b as Tensor4D, strides, padding);
    await expectSameAsCpu(
      (fill) => {
        const inputs = [fill(x), fill(kernel)] as const;
        const y = convolve(...inputs);
        const [dx, dKernel] = grads(convolve)([...inputs], fill(y.shape));
        return { y, dx: dx!, dKernel: dKernel! };
      },
      { seed, tolerance: 1e-5, label: JSON.stringify({ x, kernel, strides, padding }) },
    );
  }
}

it('value and gradients equal the textbook ones on random shapes', async () => {
  const random = createRandom(7, 'shapes');
  await expectTextbookResults(Array.from({ length: 90 }, () => randomConvolution(random)));
});

it('so do those that take fewer multiplications than the textbook', async () => {
  const random = createRandom(10, 'shapes');
  const eights = () => 8 * random.integer(8, 10);
  const drawn = Array.from({ length: 8 }, (): Convolution => {
    const { x, padding } = randomConvolution(random);
    const inputs = eights();
    const sides = [Math.max(x[1]!, 3), Math.max(x[2]!, 3)];
    return { x: [x[0]!, ...sides, inputs], kernel: [3, 3, inputs, eights()], strides: [1, 1], padding };
  });
  // Sums of so many channels are shared by places of a tile, not by images.
  const wide: Convolution = { x: [5, 4, 3, 256], kernel: [3, 3, 256, 72], strides: [1, 1], padding: 'same' };
  await expectTextbookResults([...drawn, wide]);
});

it('so do those of stride 2 that take fewer multiplications than the textbook', async () => {
  const random = createRandom(11, 'shapes');
  const eights = () => 8 * random.integer(2, 9);
  const drawn = Array.from({ length: 120 }, (): Convolution => {
    const { x, padding } = randomConvolution(random);
    const inputs = eights();
    const sides = [Math.max(x[1]!, 5), Math.max(x[2]!, 5)];
    return { x: [x[0]!, ...sides, inputs], kernel: [3, 3, inputs, eights()], strides: [2, 2], padding };
  });
  const suited = drawn.filter(({ x, kernel, strides, padding }) =>
    suitsStrided(convolutionShape(x, kernel, { strides, pad: padding })),
  );
  expect(suited.length).toBeGreaterThan(20);
  await expectTextbookResults(suited);
});

it('so do those of images made twice as large', async () => {
  const random = createRandom(9, 'shapes');
  const convolve = (x: Tensor, kernel: Tensor) => convolveUpsampled(x as Tensor4D, kernel);
  for (let seed = 0; seed < 20; seed++) {
    const [n, h, w, inputs, outputs] = [5, 9, 9, 19, 19].map((most) => random.integer(1, most));
    const [x, kernel] = [
      [n!, h!, w!, inputs!],
      [3, 3, inputs!, outputs!],
    ];
    await expectSameAsCpu(
      (fill) => {
        const filled = [fill(x), fill(kernel)] as const;
        const y = convolve(...filled);
        const [dx, dKernel] = grads(convolve)([...filled], fill(y.shape));
        return { y, dx: dx!, dKernel: dKernel! };
      },
      { seed, tolerance: 1e-5, label: JSON.stringify({ x, kernel }) },
    );
  }
});

it('and on shapes of which every thread has a share', async () => {
  await expectTextbookResults([
    { x: [8, 8, 8, 64], kernel: [3, 3, 64, 72], strides: [2, 2], padding: 'same' },
    { x: [20, 8, 8, 64], kernel: [3, 3, 64, 72], strides: [1, 1], padding: 'same' },
  ]);
});

it('so do the gradients composed of stock operations, for browsers without wasm SIMD', async () => {
  const composed = [conv2dBackpropFilter, conv2dBackpropInput];
  for (const kernel of composed) {
    unregisterKernel(kernel.kernelName, kernel.backendName);
    registerKernel(kernel);
  }
  const random = createRandom(8, 'shapes');
  const withinKernel = Array.from({ length: 120 }, () => randomConvolution(random)).filter(
    ({ padding }) => typeof padding === 'string',
  );
  await expectTextbookResults(withinKernel);
});
