/** @file The grey value of every pixel in tensor operations. */
import { mul, sum, tensor1d, type Tensor4D } from '@tensorflow/tfjs-core';
import { luminanceWeights } from './luminance';

/** [n, h, w, 3] → [n, h, w, 1]; one channel is grey already. */
export function textbookLuminance(x: Tensor4D): Tensor4D {
  return x.shape[3] === 3 ? sum(mul(x, tensor1d([...luminanceWeights])), 3, true) : x;
}
