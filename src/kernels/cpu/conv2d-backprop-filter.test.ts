import { backend_util, conv2d, grad, setBackend, tensor4d, type Tensor4D } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRandom } from '../../random/random';
import { installCpuKernels } from './install';

const size = fc.integer({ min: 1, max: 7 });
const cases = fc
  .record({
    images: fc.integer({ min: 1, max: 3 }),
    height: size,
    width: size,
    from: size,
    to: size,
    kernel: fc.integer({ min: 1, max: 3 }),
    stride: fc.integer({ min: 1, max: 3 }),
    pad: fc.constantFrom('same' as const, 'valid' as const),
    seed: fc.nat(),
  })
  .filter(({ height, width, kernel }) => kernel <= Math.min(height, width));

it('is for each tap the sum of the products that meet there, on any shape', async () => {
  await setBackend('cpu');
  installCpuKernels();
  fc.assert(
    fc.property(cases, ({ images, height, width, from, to, kernel, stride, pad, seed }) => {
      const random = createRandom(seed);
      const filled = (shape: [number, number, number, number]) =>
        tensor4d(
          Float32Array.from({ length: shape.reduce((a, b) => a * b) }, () => random.normal()),
          shape,
        );
      const x = filled([images, height, width, from]);
      const weights = filled([kernel, kernel, from, to]);
      const y = conv2d(x, weights, stride, pad);
      const dy = filled(y.shape);
      const got = grad((w) => conv2d(x, w as Tensor4D, stride, pad))(weights, dy);
      const { padInfo } = backend_util.computeConv2DInfo(x.shape, weights.shape, stride, 1, pad);
      const [xs, dys] = [x.arraySync(), dy.arraySync()];
      const expected = Float32Array.from({ length: weights.size }, (_, i) => {
        const [d2, d1] = [i % to, Math.floor(i / to) % from];
        const tap = Math.floor(i / to / from);
        const [top, left] = [Math.floor(tap / kernel) - padInfo.top, (tap % kernel) - padInfo.left];
        let sum = 0;
        dys.forEach((image, n) =>
          image.forEach((row, r) =>
            row.forEach((values, c) => {
              const value = xs[n]![r * stride + top]?.[c * stride + left]?.[d1];
              if (value !== undefined) sum += value * values[d2]!;
            }),
          ),
        );
        return sum;
      });
      expect([...got.dataSync()]).toEqual([...expected]);
      for (const tensor of [x, weights, y, dy, got]) tensor.dispose();
    }),
    { numRuns: 60 },
  );
});
