/** @file Gaussian blur in tensor operations: one depthwise convolution an axis. */
import {
  depthwiseConv2d,
  mirrorPad,
  reshape,
  tensor1d,
  tile,
  type Rank,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { gaussianWeights, type BlurParameters } from '../blur';

export function textbookBlur(x: Tensor4D, { kernelSize, sigma }: BlurParameters): Tensor4D {
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
}
