/**
 * @file Supervised learning from scratch, for comparison: the same encoder from the same first
 * weights, the same pictures, views, optimiser and schedule, but with labels: a dense layer on h in
 * place of the head, and cross entropy of the class in place of NT-Xent. Both views of a picture are
 * learned from, so that a step costs what SimCLR's does.
 */
import {
  logSumExp,
  mean,
  mul,
  oneHot,
  sub,
  sum,
  tensor1d,
  tidy,
  variableGrads,
  type Scalar,
  type Tensor1D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import type { OpenViewSource } from '../augment/view-source';
import type { RunConfig } from '../config/run-config';
import { pictureAt, pictureLength, type Dataset } from '../datasets/dataset';
import { dense } from '../model/dense';
import { buildNetwork } from '../model/network';
import { uniformWeight } from '../model/weight';
import { createOptimizer } from '../optimize/optimizer';
import { updateRules } from '../optimize/update-rules';
import { createRandom } from '../random/random';
import { epochOrder } from '../train/epoch-order';
import { learningRateAt } from '../train/learning-rate';
import { accuracyPercent } from './accuracy';
import type { Breathe } from './breathe';
import { classify } from './online-probe';
import { plainPictures, represent } from './representations';

export interface SupervisedRequest {
  config: RunConfig;
  bank: Dataset;
  heldOut: Dataset;
  heldOutCount: number;
  steps: number;
  openViews: OpenViewSource;
  /** Steps between two looks at the held-out pictures; the last step is always followed by one. */
  judgeEvery: number;
}

/** Accuracy on held-out pictures in percent, after so many steps. */
export interface SupervisedPoint {
  step: number;
  accuracy: number;
}

export async function trainSupervised(
  { config, bank, heldOut, heldOutCount, steps, openViews, judgeEvery }: SupervisedRequest,
  onPoint: (point: SupervisedPoint) => void,
  onStep: (step: number) => void,
  breathe: Breathe,
): Promise<void> {
  const classes = bank.classNames.length;
  const batchSize = Math.min(config.training.batchSize, bank.count);
  const stepsPerEpoch = Math.floor(bank.count / batchSize);
  const network = buildNetwork(
    { ...config.model, head: { ...config.model.head, kind: 'none' } },
    bank.size.channels,
    config.seed,
  );
  const d = network.featureSize;
  const random = createRandom(config.seed, 'classifier');
  const kernel = uniformWeight('classifier.kernel', [d, classes], d, random);
  const bias = uniformWeight('classifier.bias', [classes], d, random);
  const weights = [...network.weights, kernel, bias];
  const optimizer = createOptimizer(updateRules[config.optimizer.name](config.optimizer), weights);
  const source = openViews({ dataset: bank, config: config.augment, seed: config.seed });
  const lossOf = (views: Tensor4D, labels: Tensor1D): Scalar => {
    const { h } = network.forward(views, 'training');
    const logits = dense(h, kernel.variable, bias.variable, { relu: false });
    const ofLabel = sum(mul(logits, oneHot(labels, classes)), 1);
    return mean(sub(logSumExp(logits, 1), ofLabel));
  };
  const batchOf = (step: number) => {
    const epoch = Math.floor(step / stepsPerEpoch);
    const start = (step % stepsPerEpoch) * batchSize;
    return { step, indices: epochOrder(config.seed, epoch, bank.count).subarray(start, start + batchSize) };
  };
  try {
    for (let step = 0; step < steps; step++) {
      const batch = batchOf(step);
      const views = await source.take(batch);
      if (step + 1 < steps) source.announce(batchOf(step + 1));
      tidy(() => {
        const twice = Int32Array.from({ length: 2 * batchSize }, (_, i) => bank.labels[batch.indices[i % batchSize]!]!);
        const { grads } = variableGrads(
          () => lossOf(views, tensor1d(twice, 'int32')),
          weights.map(({ variable }) => variable),
        );
        optimizer.apply(grads, learningRateAt(step, config, { stepsPerEpoch, totalSteps: steps }));
      });
      views.dispose();
      onStep(step + 1);
      await breathe();
      if ((step + 1) % judgeEvery === 0 || step + 1 === steps) {
        const { h } = await represent(network, plainPictures(heldOut, heldOutCount), breathe);
        const read = [kernel, bias].map(({ variable }) => variable.data<'float32'>());
        const [k, b] = await Promise.all(read);
        const predictions = classify(h, { kernel: k!, bias: b! });
        onPoint({ step: step + 1, accuracy: accuracyPercent(predictions, heldOut.labels) });
      }
    }
  } finally {
    source.dispose();
    optimizer.dispose();
    network.dispose();
    kernel.variable.dispose();
    bias.variable.dispose();
  }
}

/** The first `perClass` pictures of each class, as a dataset of their own. */
export function fewPerClass(dataset: Dataset, perClass: number): Dataset {
  const seen = new Uint32Array(dataset.classNames.length);
  const indices: number[] = [];
  for (let i = 0; i < dataset.count; i++) if (seen[dataset.labels[i]!]!++ < perClass) indices.push(i);
  const length = pictureLength(dataset.size);
  const images = new Uint8Array(indices.length * length);
  indices.forEach((index, i) => images.set(pictureAt(dataset, index), i * length));
  return {
    ...dataset,
    count: indices.length,
    images,
    labels: Uint8Array.from(indices, (index) => dataset.labels[index]!),
    available: () => indices.length,
    waitFor: () => Promise.resolve(),
  };
}
