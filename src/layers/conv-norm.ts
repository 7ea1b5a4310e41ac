/**
 * @file What every encoder is made of: 3×3 or 1×1 convolution without bias (`same`
 * padding) → batch norm → shortcut and ReLU as asked.
 */
import { conv2d, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import type { Random } from '../random/random';
import {
  batchNorm,
  batchNormInference,
  runningStatistics,
  type BatchNormOptions,
  type Mode,
} from './batch-norm';
import { filledWeight, uniformWeight, type Weight } from './weight';

export interface ConvNorm {
  weights: Weight[];
  /** The batch norm's running statistics, [2, outputs]. */
  running: Weight;
  /** x [n, h, w, inputs] → [n, ⌈h/stride⌉, ⌈w/stride⌉, outputs]. */
  apply(x: Tensor4D, mode: Mode, after?: Pick<BatchNormOptions, 'residual' | 'relu'>): Tensor4D;
  outputSize(input: ViewSize): ViewSize;
}

/** Of one view on its way through the layers. */
export interface ViewSize {
  height: number;
  width: number;
  channels: number;
}

export function numbersOf({ height, width, channels }: ViewSize): number {
  return height * width * channels;
}

export interface ConvNormShape {
  inputs: number;
  outputs: number;
  kernelSize: number;
  stride: number;
  /** Initial γ; 0 for the last batch norm of a residual block, so that the block starts as the identity. */
  gamma?: number;
}

/** @param name prefix of the weights' names, e.g. `encoder.0` */
export function convNorm(name: string, shape: ConvNormShape, random: Random): ConvNorm {
  const { inputs, outputs, kernelSize, stride, gamma: initialGamma = 1 } = shape;
  const kernelShape = [kernelSize, kernelSize, inputs, outputs];
  const kernel = uniformWeight(`${name}.kernel`, kernelShape, kernelSize ** 2 * inputs, random);
  const gamma = filledWeight(`${name}.gamma`, [outputs], initialGamma);
  const beta = filledWeight(`${name}.beta`, [outputs], 0);
  const running = runningStatistics(`${name}.running`, outputs);
  return {
    weights: [kernel, gamma, beta],
    running,
    outputSize: ({ height, width }) => ({
      height: Math.ceil(height / stride),
      width: Math.ceil(width / stride),
      channels: outputs,
    }),
    apply(x, mode, after) {
      const y = conv2d(x, kernel.variable as Tensor as Tensor4D, stride, 'same');
      return mode === 'training'
        ? batchNorm(y, gamma.variable, beta.variable, { ...after, running: running.variable })
        : batchNormInference(y, gamma.variable, beta.variable, running.variable, after);
    },
  };
}
