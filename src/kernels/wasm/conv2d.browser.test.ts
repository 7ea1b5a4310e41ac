import { conv2d, grads, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, it } from 'vitest';
import { createRandom, type Random } from '../../random/random';
import { expectSameAsCpu, prepareWasm } from './against-cpu.test-support';

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

it('value and gradients equal the textbook ones on random shapes, and nothing leaks', async () => {
  const random = createRandom(7, 'shapes');
  for (let seed = 0; seed < 150; seed++) {
    const { x, kernel, strides, padding } = randomConvolution(random);
    const convolve = (a: Tensor, b: Tensor) =>
      conv2d(a as Tensor4D, b as Tensor4D, strides, padding);
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
});
