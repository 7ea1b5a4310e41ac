/** @file Sobel in tensor operations: two depthwise convolutions. */
import {
  add,
  depthwiseConv2d,
  div,
  expandDims,
  minimum,
  mirrorPad,
  sqrt,
  square,
  stack,
  tensor2d,
  transpose,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { asGiven, type Textbook } from '../textbook';
import type { NoParameters } from '../transform';

export const sobel: Textbook<NoParameters> = {
  apply(x) {
    const across = tensor2d([
      [-1, 0, 1],
      [-2, 0, 2],
      [-1, 0, 1],
    ]);
    const around = [
      [0, 0],
      [1, 1],
      [1, 1],
      [0, 0],
    ] as [number, number][];
    const padded = mirrorPad(x, around, 'reflect');
    /** The same kernel [3, 3] for every channel: [3, 3, c, 1]. */
    const convolve = (kernel: Tensor2D) => {
      const filter = expandDims<Tensor4D>(stack(Array<Tensor2D>(x.shape[3]).fill(kernel), 2), 3);
      return depthwiseConv2d(padded, filter, 1, 'valid');
    };
    const gx = convolve(across);
    const gy = convolve(transpose(across));
    return minimum(div(sqrt(add(square(gx), square(gy))), 4), 1);
  },
  operations: { sobel: asGiven },
};
