/** @file Gaussian blur in tensor operations: one depthwise convolution an axis. */
import { depthwiseConv2d, mirrorPad, reshape, tensor1d, tile, type Rank } from '@tensorflow/tfjs-core';
import { asGiven, type Textbook } from '../textbook';
import { gaussianWeights, type BlurParameters } from './transform';

export const blur: Textbook<BlurParameters> = {
  apply(x, { kernelSize, sigma }) {
    const radius = (kernelSize - 1) / 2;
    const channels = x.shape[3];
    const around = [
      [0, 0],
      [radius, radius],
      [radius, radius],
      [0, 0],
    ] as [number, number][];
    const weights = tensor1d(gaussianWeights(kernelSize, sigma));
    const filter = (height: number, width: number) =>
      tile(reshape<Rank.R4>(weights, [height, width, 1, 1]), [1, 1, channels, 1]);
    const blurredDown = depthwiseConv2d(mirrorPad(x, around, 'reflect'), filter(kernelSize, 1), 1, 'valid');
    return depthwiseConv2d(blurredDown, filter(1, kernelSize), 1, 'valid');
  },
  operations: { 'gaussian-blur': asGiven },
};
