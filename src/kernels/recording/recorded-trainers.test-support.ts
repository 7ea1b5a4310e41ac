/** @file Trainers whose steps are recorded, beside trainers whose steps are computed. */
import { memory } from '@tensorflow/tfjs-core';
import { expect } from 'vitest';
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

const stateOf = async ({ trainer, probe }: Opened) => [await trainer.state(), await probe.state()];

/** Takes nine steps of each, in turns, so that the one's work lies between the other's; nothing leaks. */
export async function expectSameSteps(changes: RunConfigInput, repeat: OpenRepeatedStep): Promise<void> {
  const before = memory().numTensors;
  const [plain, recorded] = [openTrainer(changes), openTrainer(changes, repeat)];
  for (let i = 0; i < 3; i++) expect(await take(recorded, 3)).toEqual(await take(plain, 3));
  expect(await stateOf(recorded)).toEqual(await stateOf(plain));
  plain.dispose();
  recorded.dispose();
  expect(memory().numTensors).toBe(before);
}

/** Loads a state of two steps after four, and takes four more. */
export async function expectSameOnceLoaded(repeat: OpenRepeatedStep): Promise<void> {
  const [plain, recorded] = [openTrainer({}), openTrainer({}, repeat)];
  const [expected, got] = [await goOnFromState(plain), await goOnFromState(recorded)];
  expect(got).toEqual(expected);
  plain.dispose();
  recorded.dispose();
}

async function goOnFromState(one: Opened): Promise<unknown[]> {
  await take(one, 2);
  const state = await one.trainer.state();
  await take(one, 2);
  one.trainer.load(state);
  return [await take(one, 4), await one.trainer.state()];
}

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
