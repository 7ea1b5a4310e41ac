import {
  backend,
  conv2d,
  setBackend,
  sum,
  valueAndGrads,
  type Tensor,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { beforeAll, expect, it } from 'vitest';
import { batchNorm } from '../../layers/batch-norm';
import { expectSameAsCpu, prepareWasm, type Fill } from './against-cpu.test-support';
import { startThreads } from './start-threads';

beforeAll(prepareWasm);

/** Convolutions by the plain product and by Winograd's, strided and not, and what stands between them. */
function step(fill: Fill, images: number): Record<string, Tensor> {
  const kernels = [fill([3, 3, 3, 64]), fill([3, 3, 64, 64]), fill([3, 3, 64, 16])];
  const channels = [fill([64]), fill([64])];
  const { value, grads } = valueAndGrads((x, first, second, third, gamma, beta) => {
    const a = conv2d(x as Tensor4D, first as Tensor4D, 1, 'same');
    const b = batchNorm(conv2d(a, second as Tensor4D, 1, 'same'), gamma, beta, { relu: true });
    return sum(conv2d(b, third as Tensor4D, 2, 'same'));
  })([fill([images, 8, 8, 3]), ...kernels, ...channels]);
  return { value, ...Object.fromEntries(grads.map((gradient, i) => [`gradient ${i}`, gradient])) };
}

it.each([2, 4, 8, 16])(
  '%i threads compute what the textbook does, however few images there are',
  async (count) => {
    await setBackend('wasm');
    expect(await startThreads(backend() as BackendWasm, count)).toBe(count);
    for (const images of [1, 3, 21]) {
      const label = `${count} threads, ${images} images`;
      await expectSameAsCpu((fill) => step(fill, images), { seed: images, tolerance: 1e-4, label });
    }
  },
);
