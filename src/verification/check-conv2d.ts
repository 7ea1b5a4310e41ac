/** @file `conv2d.json`: the convolution and its gradients to input and kernel; 1e-5 of the largest entry, 2e-3 in half precision. */
import { conv2d, grads, tidy, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { z } from 'zod/mini';
import { checker } from './checker';
import { inHalves } from './in-halves';
import { compareRelative } from './verified-case';
import { arraySchema, readAndDispose, toTensor } from './vector-format';

export const checkConv2d = checker(
  z.object({
    x: arraySchema,
    kernel: arraySchema,
    stride: z.int(),
    padding: z.enum(['same', 'valid']),
    y: arraySchema,
    dy: arraySchema,
    dx: arraySchema,
    dKernel: arraySchema,
  }),
  async ({ x, kernel, stride, padding, y, dy, dx, dKernel }, half) => {
    const tolerance = half ? 2e-3 : 1e-5;
    const got = await readAndDispose(
      tidy(() => {
        const inputs = [toTensor<Tensor4D>(x), toTensor<Tensor4D>(kernel)];
        const plain = (a: Tensor, b: Tensor) => conv2d(a as Tensor4D, b as Tensor4D, stride, padding);
        const convolve = half ? inHalves(half, plain) : plain;
        const [gradX, gradKernel] = grads(convolve)(inputs, toTensor(dy));
        return { y: convolve(inputs[0]!, inputs[1]!), dx: gradX!, dKernel: gradKernel! };
      }),
    );
    return {
      [`y [${y.shape}]`]: compareRelative(y.data, got.y, tolerance),
      [`dx [${dx.shape}]`]: compareRelative(dx.data, got.dx, tolerance),
      [`dKernel [${dKernel.shape}]`]: compareRelative(dKernel.data, got.dKernel, tolerance),
    };
  },
  { comesInHalf: true },
);
