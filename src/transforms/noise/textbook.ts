/** @file Gaussian noise in tensor operations; the hash has no form of its own there. */
import { add, clipByValue, mul, tensor4d, type Tensor4D } from '@tensorflow/tfjs-core';
import { asGiven, type Textbook } from '../textbook';
import { placeHashes, standardNoise, type NoiseParameters } from './transform';

export const noise: Textbook<NoiseParameters> = {
  apply(x, { sigma, seed }) {
    const [, height, width, channels] = x.shape;
    const length = height * width * channels;
    const values = Float32Array.from(placeHashes(length), (hashed) => standardNoise(seed, hashed));
    const n = tensor4d(values, [1, height, width, channels]);
    return clipByValue(add<Tensor4D>(x, mul(sigma, n)), 0, 1);
  },
  operations: { 'gaussian-noise': asGiven },
};
