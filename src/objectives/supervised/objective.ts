/**
 * @file Learning from labels, for comparison: a dense layer on h in place of the head, and cross entropy
 * of the class in place of NT-Xent. Both views of an image are learned from, so that a step costs what
 * SimCLR's does. Owns the classifier.
 */
import { logSumExp, mean, mul, oneHot, sub, sum } from '@tensorflow/tfjs-core';
import { dense } from '../../layers/dense';
import { uniformWeight, type Weight } from '../../layers/weight';
import { createRandom } from '../../random/random';
import type { BuildObjective, LabelledObjective } from '../objective';
import { supervised as description } from './description';

export interface SupervisedObjective extends LabelledObjective<object> {
  /** f32 [d, classes]. */
  kernel: Weight;
  /** f32 [classes]. */
  bias: Weight;
}

export const supervised = ((config, { featureSize }, classes): SupervisedObjective => {
  const random = createRandom(config.seed, 'classifier');
  const kernel = uniformWeight('classifier.kernel', [featureSize, classes], featureSize, random);
  const bias = uniformWeight('classifier.bias', [classes], featureSize, random);
  return {
    usesLabels: description.usesLabels,
    kernel,
    bias,
    weights: [kernel, bias],
    loss({ h }, labels) {
      const logits = dense(h, kernel.variable, bias.variable, { relu: false });
      const ofLabel = sum(mul(logits, oneHot(labels, classes)), 1);
      return mean(sub(logSumExp(logits, 1), ofLabel));
    },
    measure: () => ({ tensors: [], interpret: () => ({}) }),
    dispose() {
      kernel.variable.dispose();
      bias.variable.dispose();
    },
  };
}) satisfies BuildObjective<object>;
