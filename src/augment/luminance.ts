/** @file Grey value of a pixel, 0.2989 R + 0.587 G + 0.114 B (torchvision, ITU-R 601-2). */
import { mul, sum, tensor1d, type Tensor4D } from '@tensorflow/tfjs-core';

const weights = [0.2989, 0.587, 0.114] as const;

export function luminance(red: number, green: number, blue: number): number {
  return weights[0] * red + weights[1] * green + weights[2] * blue;
}

/** [n, h, w, 3] → [n, h, w, 1]; one channel is grey already. */
export function textbookLuminance(x: Tensor4D): Tensor4D {
  return x.shape[3] === 3 ? sum(mul(x, tensor1d([...weights])), 3, true) : x;
}
