import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  abs,
  concat,
  conv2d,
  grads,
  max,
  randomNormal,
  reshape,
  sub,
  tidy,
  type Tensor,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { startCpu } from '../kernels/cpu/start-cpu.test-support';
import { createRandom } from '../random/random';
import { convolveUpsampled } from './upsampled-convolution';

beforeAll(startCpu);

/** Each pixel four times. */
function upsample(x: Tensor4D): Tensor4D {
  const [n, h, w, c] = x.shape;
  const pixels = reshape(x, [n * h, w, 1, c]);
  const rows = reshape(concat([pixels, pixels], 2), [n * h, 1, 2 * w * c]);
  return reshape(concat([rows, rows], 1), [n, 2 * h, 2 * w, c]);
}

const textbook = (x: Tensor, kernel: Tensor) =>
  conv2d(upsample(x as Tensor4D), kernel as Tensor4D, 1, 'same');
const ours = (x: Tensor, kernel: Tensor) => convolveUpsampled(x as Tensor4D, kernel);

it('equals, gradients included, the convolution of the image that was made twice as large', () => {
  const random = createRandom(1, 'shapes');
  for (let round = 0; round < 12; round++) {
    const [n, h, w, inputs, outputs] = [3, 7, 7, 6, 6].map((most) => random.integer(1, most));
    const differences = tidy(() => {
      const x = randomNormal([n!, h!, w!, inputs!], 0, 1, 'float32', round);
      const kernel = randomNormal([3, 3, inputs!, outputs!], 0, 1, 'float32', round + 100);
      const dy = randomNormal([n!, 2 * h!, 2 * w!, outputs!], 0, 1, 'float32', round + 200);
      const resultsOf = (run: typeof ours) => [run(x, kernel), ...grads(run)([x, kernel], dy)];
      const expected = resultsOf(textbook);
      return resultsOf(ours).map((result, i) => max(abs(sub(result, expected[i]!))).dataSync()[0]!);
    });
    for (const difference of differences) expect(difference).toBeLessThan(1e-4);
  }
});
