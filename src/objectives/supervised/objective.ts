/**
 * @file Learning from labels, for comparison: a dense layer on h in place of the head, and cross entropy of
 * the class in place of NT-Xent, in nats. Of each image one view is encoded, so that a batch of 2N images costs
 * what SimCLR's N pairs do. Owns the classifier, which is thrown away after training.
 */
import { oneHot, type Tensor2D } from '@tensorflow/tfjs-core';
import type { RunConfig } from '../../config/run-config';
import { dense } from '../../layers/dense';
import { uniformWeight, type Weight } from '../../layers/weight';
import { createRandom } from '../../random/random';
import { crossEntropy, fractionRight } from '../cross-entropy';
import type { Measures, Objective, Task } from '../objective';
import { supervised as description } from './description';

export interface SupervisedObjective extends Objective<Measures<never>> {
  /** f32 [d, classes]. */
  kernel: Weight;
  /** f32 [classes]. */
  bias: Weight;
}

export function objective(
  { seed }: Pick<RunConfig, 'seed'>,
  { featureSize, classes }: Task,
): SupervisedObjective {
  const random = createRandom(seed, 'classifier');
  const kernel = uniformWeight('classifier.kernel', [featureSize, classes], featureSize, random);
  const bias = uniformWeight('classifier.bias', [classes], featureSize, random);
  return {
    usesLabels: description.usesLabels,
    kernel,
    bias,
    weights: [kernel, bias],
    loss({ h }, { labels }) {
      const logits = dense(h, kernel.variable, bias.variable, { relu: false });
      const targets = oneHot(labels!, classes) as Tensor2D;
      return { loss: crossEntropy(logits, targets), shown: [logits, targets] };
    },
    measure: (shown) => ({
      tensors: [fractionRight(shown[0] as Tensor2D, shown[1] as Tensor2D)],
      interpret: ([right]) => ({ accuracy: right![0]! }),
    }),
    dispose() {
      kernel.variable.dispose();
      bias.variable.dispose();
    },
  };
}
