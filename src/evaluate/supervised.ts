/**
 * @file Supervised learning from scratch, for comparison: the same encoder from the same first
 * weights, the same pictures, views, optimiser and schedule, but with labels (src/objectives/supervised.ts).
 */
import type { OpenViewSource } from '../transforms/view-source';
import type { RunConfig } from '../config/run-config';
import { pictureAt, pictureLength, type Dataset } from '../datasets/dataset';
import { supervised, type SupervisedObjective } from '../objectives/supervised';
import { trainUntil } from '../train/loop';
import { Trainer } from '../train/trainer';
import { accuracyPercent } from './accuracy';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
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
  /** On which it was counted. */
  heldOutPictures: number;
}

export async function trainSupervised(
  { config, bank, heldOut, heldOutCount, steps, openViews, judgeEvery }: SupervisedRequest,
  onPoint: (point: SupervisedPoint) => void,
  onStep: (step: number) => void,
  yieldToTasks: YieldToTasks,
): Promise<void> {
  const headless: RunConfig = {
    ...config,
    model: { ...config.model, head: { ...config.model.head, kind: 'none' } },
    training: { ...config.training, batchSize: Math.min(config.training.batchSize, bank.count) },
  };
  let classifier!: SupervisedObjective;
  const buildObjective: typeof supervised = (...settings) => (classifier = supervised(...settings));
  const trainer = new Trainer(buildObjective, headless, bank, { openViews, totalSteps: steps });
  const judge = async () => {
    const { h } = await represent(trainer.network, plainPictures(heldOut, heldOutCount), yieldToTasks);
    const { kernel, bias } = classifier;
    const [k, b] = await Promise.all([kernel, bias].map(({ variable }) => variable.data<'float32'>()));
    const predictions = classify(h, { kernel: k!, bias: b! });
    const accuracy = accuracyPercent(predictions, heldOut.labels);
    onPoint({ step: trainer.step, accuracy, heldOutPictures: heldOutCount });
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
