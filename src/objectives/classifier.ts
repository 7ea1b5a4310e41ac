/** @file A dense layer on h that an objective trains beside the encoder, and that is thrown away after training. */
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { dense } from '../layers/dense';
import { uniformWeight, type Weight } from '../layers/weight';
import type { Random } from '../random/random';

export interface Classifier {
  /** f32 [d, classes]. */
  kernel: Weight;
  /** f32 [classes]. */
  bias: Weight;
  /** Inside a tidy; differentiable. h [n, d] → [n, classes]. */
  logits(h: Tensor2D): Tensor2D;
  dispose(): void;
}

/**
 * @param name before `.kernel` and `.bias`
 * @param featureSize d, the length of h
 */
export function buildClassifier(
  name: string,
  featureSize: number,
  classes: number,
  random: Random,
): Classifier {
  const kernel = uniformWeight(`${name}.kernel`, [featureSize, classes], featureSize, random);
  const bias = uniformWeight(`${name}.bias`, [classes], featureSize, random);
  return {
    kernel,
    bias,
    logits: (h) => dense(h, kernel.variable, bias.variable, { relu: false }),
    dispose() {
      kernel.variable.dispose();
      bias.variable.dispose();
    },
  };
}
