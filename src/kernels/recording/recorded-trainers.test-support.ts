/** @file Trainers whose steps are recorded, beside trainers whose steps are computed. */
import { parseConfig } from '../../config/parse-config';
import type { RunConfigInput } from '../../config/run-config';
import { OnlineProbe } from '../../evaluate/online-probe';
import { buildObjective } from '../../objectives/build-objective';
import type { OpenRepeatedStep } from '../../tensor/repeated-step';
import { Trainer } from '../../train/trainer';
import { openDeviceViews } from '../../transforms/device-views';
import { randomDataset } from '../two-views.test-support';
import type { RecordedStep } from './recorded-step';

const size = { height: 8, width: 8, channels: 3 };
const images = randomDataset(size, 32, () => 32);
const dataset = {
  ...images,
  labels: Uint8Array.from({ length: images.count }, (_, i) => i % 3),
  classNames: ['a', 'b', 'c'],
};

const configOf = (changes: RunConfigInput) =>
  parseConfig({
    ...changes,
    schedule: { name: 'warmup-cosine', warmupEpochs: 1 },
    training: { batchSize: 8, epochs: 4, logEvery: 3 },
  });

/** With a probe that learns from every second step, as evidence does from every fifth. */
export function openTrainer(changes: RunConfigInput, repeat?: OpenRepeatedStep) {
  const options = { openViews: openDeviceViews, repeat };
  const trainer = new Trainer(buildObjective, configOf(changes), dataset, options);
  const probe = new OnlineProbe(trainer.network.featureSize, dataset.classNames.length);
  trainer.onFeatures = (h, { indices, step }) => {
    if (step % 2 === 0)
      probe.learn(
        h,
        Int32Array.from(indices, (i) => dataset.labels[i]!),
      );
  };
  return {
    trainer,
    probe,
    dispose() {
      trainer.dispose();
      probe.dispose();
    },
  };
}

type Opened = ReturnType<typeof openTrainer>;

export async function take({ trainer }: Opened, steps: number): Promise<unknown[]> {
  const logs: unknown[] = [];
  for (let i = 0; i < steps; i++) {
    await trainer.takeStep();
    logs.push(await trainer.readLog());
  }
  return logs;
}

export const stateOf = async ({ trainer, probe }: Opened) => [await trainer.state(), await probe.state()];

/** The numbers of a step's only result. */
export async function numbersOf(
  step: RecordedStep,
  given: Parameters<RecordedStep['take']>[0],
): Promise<number[]> {
  const [result] = step.take(given);
  const numbers = Array.from(await result!.data());
  result!.dispose();
  return numbers;
}

export const numbers = (...values: number[]) => [
  { values: Float32Array.from(values), shape: [values.length] },
];
