/**
 * @file Learning from labels, for comparison: a dense layer on h in place of the head, and cross entropy of
 * the class in place of NT-Xent, in nats. Of each image one view is encoded, so that a batch of 2N images costs
 * what SimCLR's N pairs do. Owns the classifier, which is thrown away after training.
 */
import { oneHot, slice, softmax, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import type { RunConfig } from '../../config/run-config';
import type { ImageSize } from '../../datasets/dataset';
import type { Weight } from '../../layers/weight';
import { createRandom } from '../../random/random';
import { buildClassifier } from '../classifier';
import { crossEntropy, fractionRight } from '../cross-entropy';
import type { Measures, Objective, Task } from '../objective';
import { supervised as description } from './description';

/** Images of a batch that a log carries. */
const loggedImages = 8;

/** The first images of one step, and what their classes were taken for. */
export interface ClassGuesses {
  count: number;
  size: ImageSize;
  classNames: readonly string[];
  /** f32 [count, height, width, channels], as the encoder was given them. */
  images: Float32Array;
  /** One-hot f32 [count, classes], by which they were learned. */
  labels: Float32Array;
  /** f32 [count, classes]; each row sums to 1. */
  probabilities: Float32Array;
}

export interface SupervisedMeasures extends Measures<ClassGuesses> {
  accuracy: number;
  picture: ClassGuesses;
}

export interface SupervisedObjective extends Objective<SupervisedMeasures> {
  /** f32 [d, classes]. */
  kernel: Weight;
  /** f32 [classes]. */
  bias: Weight;
}

export function objective(
  { seed }: Pick<RunConfig, 'seed'>,
  { featureSize, classNames, size }: Task,
): SupervisedObjective {
  const classes = classNames.length;
  const classifier = buildClassifier('classifier', featureSize, classes, createRandom(seed, 'classifier'));
  const { kernel, bias } = classifier;
  return {
    usesLabels: description.usesLabels,
    kernel,
    bias,
    weights: [kernel, bias],
    loss({ h }, { views, labels }) {
      const logits = classifier.logits(h);
      const targets = oneHot(labels!, classes) as Tensor2D;
      return { loss: crossEntropy(logits, targets), shown: [logits, targets, firstRows(views)] };
    },
    measure([logits, targets, images]) {
      const guess = softmax(firstRows(logits as Tensor2D));
      const right = fractionRight(logits as Tensor2D, targets as Tensor2D);
      return {
        tensors: [right, images!, firstRows(targets!), guess],
        interpret: ([accuracy, pixels, labels, probabilities]) => ({
          accuracy: accuracy![0]!,
          picture: {
            count: guess.shape[0],
            size,
            classNames,
            images: pixels!,
            labels: labels!,
            probabilities: probabilities!,
          },
        }),
      };
    },
    dispose: () => classifier.dispose(),
  };
}

function firstRows<T extends Tensor>(rows: T): T {
  return slice(rows, 0, Math.min(loggedImages, rows.shape[0]));
}
