/**
 * @file The projection head g(·), h [n, d] → z [n, k] (Chen et al. 2020, section 4.2): dense
 * layers of the widths that the chosen head gives them, ReLU between them. Thrown away after training.
 */
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { memberNamed } from '../config/member';
import type { ModelConfig } from '../config/run-config';
import type { Random } from '../random/random';
import { dense } from '../layers/dense';
import { uniformWeight, type Weight } from '../layers/weight';
import { heads } from './heads';

export interface ProjectionHead {
  /** Named `head.<layer>.kernel` [in, out] and `head.<layer>.bias` [out]. */
  weights: Weight[];
  /** k, the length of an embedding z. */
  outputSize: number;
  project(h: Tensor2D): Tensor2D;
  /** Numbers of one view in the output of each layer. */
  layerSizes: readonly number[];
}

export function buildProjectionHead(
  config: ModelConfig['head'],
  featureSize: number,
  random: Random,
): ProjectionHead {
  const widths: readonly number[] = memberNamed(heads, config.kind).widths(config);
  const layers = widths.map((units, i) => {
    const inputs = widths[i - 1] ?? featureSize;
    return {
      kernel: uniformWeight(`head.${i}.kernel`, [inputs, units], inputs, random),
      bias: uniformWeight(`head.${i}.bias`, [units], inputs, random),
    };
  });
  return {
    weights: layers.flatMap(({ kernel, bias }) => [kernel, bias]),
    outputSize: widths.at(-1) ?? featureSize,
    layerSizes: widths,
    project: (h) =>
      layers.reduce(
        (x, { kernel, bias }, i) => dense(x, kernel.variable, bias.variable, { relu: i < layers.length - 1 }),
        h,
      ),
  };
}
