/**
 * @file The basic block of a ResNet (He et al. 2016, arXiv 1512.03385): two 3×3 convolutions with batch
 * norm, ReLU between them and after the sum with the shortcut. A shortcut that changes shape is a 1×1
 * convolution with batch norm. The second batch norm starts at γ = 0, so that the block starts as the
 * identity.
 */
import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { Random } from '../random/random';
import type { Mode } from './batch-norm';
import { convNorm, type ConvNorm, type ViewSize } from './conv-norm';
import type { Weight } from './weight';

export interface ResidualBlock {
  weights: Weight[];
  running: Weight[];
  /** x [n, h, w, inputs] → [n, ⌈h/stride⌉, ⌈w/stride⌉, outputs]. */
  apply(x: Tensor4D, mode: Mode): Tensor4D;
  outputSize(input: ViewSize): ViewSize;
  /** How many it has; all of them put out as much. */
  convolutions: number;
}

/** @param name prefix of the weights' names, e.g. `encoder.0.1` */
export function residualBlock(
  name: string,
  { inputs, outputs, stride }: { inputs: number; outputs: number; stride: number },
  random: Random,
): ResidualBlock {
  const first = convNorm(`${name}.0`, { inputs, outputs, kernelSize: 3, stride }, random);
  const second = convNorm(
    `${name}.1`,
    { inputs: outputs, outputs, kernelSize: 3, stride: 1, gamma: 0 },
    random,
  );
  const shortcut: ConvNorm | undefined =
    stride === 1 && inputs === outputs
      ? undefined
      : convNorm(`${name}.shortcut`, { inputs, outputs, kernelSize: 1, stride }, random);
  const layers = [first, second, ...(shortcut ? [shortcut] : [])];
  return {
    weights: layers.flatMap((layer) => layer.weights),
    running: layers.map((layer) => layer.running),
    outputSize: (input) => first.outputSize(input),
    convolutions: layers.length,
    apply: (x, mode) =>
      second.apply(first.apply(x, mode, { relu: true }), mode, {
        residual: shortcut ? shortcut.apply(x, mode) : x,
        relu: true,
      }),
  };
}
