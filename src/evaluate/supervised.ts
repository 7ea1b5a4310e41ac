/**
 * @file Supervised learning from scratch, for comparison: the same encoder from the same first
 * weights, the same images, views, optimiser and schedule, but with labels (src/objectives/supervised/objective.ts).
 */
import type { OpenViewSource } from '../transforms/view-source';
import type { RunConfig } from '../config/run-config';
import { emptyLabels, imageAt, imageLength, type Dataset } from '../datasets/dataset';
import { objective as supervised, type SupervisedObjective } from '../objectives/supervised/objective';
import { trainUntil } from '../train/loop';
import { Trainer } from '../train/trainer';
import { accuracyPercent } from './accuracy';
import type { OpenRepeatedStep } from '../tensor/repeated-step';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import { classify } from './online-probe';
import { plainImages, represent } from './representations';

export interface SupervisedRequest {
  config: RunConfig;
  bank: Dataset;
  testSplit: Dataset;
  testCount: number;
  steps: number;
  openViews: OpenViewSource;
  /** Where the backend records steps. */
  repeat?: OpenRepeatedStep | undefined;
  /** Steps between two looks at the test images; the last step is always followed by one. */
  judgeEvery: number;
}

/** Accuracy on test images in percent, after so many steps. */
export interface SupervisedPoint {
  step: number;
  accuracy: number;
  /** On which it was counted. */
  testImages: number;
}

export async function trainSupervised(
  { config, bank, testSplit, testCount, steps, openViews, repeat, judgeEvery }: SupervisedRequest,
  onPoint: (point: SupervisedPoint) => void,
  onStep: (step: number) => void,
  yieldToTasks: YieldToTasks,
): Promise<void> {
  const labelled: RunConfig = {
    ...config,
    objective: { ...config.objective, name: 'supervised' },
    // A step takes twice as many images.
    training: { ...config.training, batchSize: Math.min(config.training.batchSize, bank.count / 2) },
  };
  let classifier!: SupervisedObjective;
  const buildObjective: typeof supervised = (...settings) => (classifier = supervised(...settings));
  const trainer = new Trainer(buildObjective, labelled, bank, { openViews, repeat, totalSteps: steps });
  const judge = async () => {
    const { h } = await represent(trainer.network, plainImages(testSplit, testCount), yieldToTasks);
    const { kernel, bias } = classifier;
    const [k, b] = await Promise.all([kernel, bias].map(({ variable }) => variable.data<'float32'>()));
    const predictions = classify(h, { kernel: k!, bias: b! });
    const accuracy = accuracyPercent(predictions, testSplit.labels);
    onPoint({ step: trainer.step, accuracy, testImages: testCount });
  };
  try {
    await trainUntil(trainer, steps, {
      async afterStep() {
        onStep(trainer.step);
        await yieldToTasks();
        if (trainer.step % judgeEvery === 0 || trainer.step === steps) await judge();
      },
    });
  } finally {
    trainer.dispose();
  }
}

/** The first `perClass` images of each class, as a dataset of their own. */
export function fewPerClass(dataset: Dataset, perClass: number): Dataset {
  const seen = new Uint32Array(dataset.classNames.length);
  const indices: number[] = [];
  for (let i = 0; i < dataset.count; i++) if (seen[dataset.labels[i]!]!++ < perClass) indices.push(i);
  const length = imageLength(dataset.size);
  const images = new Uint8Array(indices.length * length);
  const labels = emptyLabels(indices.length, dataset.classNames.length);
  indices.forEach((index, i) => {
    images.set(imageAt(dataset, index), i * length);
    labels[i] = dataset.labels[index]!;
  });
  return {
    ...dataset,
    count: indices.length,
    images,
    labels,
    available: () => indices.length,
    waitFor: () => Promise.resolve(),
  };
}
