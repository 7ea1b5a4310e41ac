import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import {
  add,
  backend,
  clone,
  fill,
  memory,
  mul,
  setBackend,
  square,
  tensor1d,
  tidy,
  variable,
  type Tensor,
} from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { parseConfig } from '../../../config/parse-config';
import type { RunConfigInput } from '../../../config/run-config';
import { OnlineProbe } from '../../../evaluate/online-probe';
import { buildObjective } from '../../../objectives/build-objective';
import type { OpenRepeatedStep } from '../../../tensor/repeated-step';
import { Trainer } from '../../../train/trainer';
import { openDeviceViews } from '../../../transforms/device-views';
import { randomDataset } from '../../two-views.test-support';
import { installOnAdapter } from '../start-webgpu.test-support';
import type { RecordedStep } from '../../recording/recorded-step';
import { recorderOn } from './recorded-step';

let webgpu: WebGPUBackend;
/** Those that trainers opened. */
const opened: RecordedStep[] = [];
let record: ReturnType<typeof recorderOn>;

beforeAll(async () => {
  webgpu = await installOnAdapter();
  await setBackend('webgpu');
  expect(backend()).toBe(webgpu);
  record = recorderOn(webgpu);
});

afterEach(() => void opened.splice(0));

const repeat: OpenRepeatedStep = (compute) => {
  const step = record(compute);
  opened.push(step);
  return step;
};

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
function open(changes: RunConfigInput, isRecorded: boolean) {
  const options = { openViews: openDeviceViews, repeat: isRecorded ? repeat : undefined };
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

type Opened = ReturnType<typeof open>;

async function take({ trainer }: Opened, steps: number): Promise<unknown[]> {
  const logs: unknown[] = [];
  for (let i = 0; i < steps; i++) {
    await trainer.takeStep();
    logs.push(await trainer.readLog());
  }
  return logs;
}

const stateOf = async ({ trainer, probe }: Opened) => [await trainer.state(), await probe.state()];

it.each<{ changes: RunConfigInput }>([
  { changes: { optimizer: { name: 'adam' } } },
  { changes: { optimizer: { name: 'adamw', weightDecay: 0.01 }, loss: { name: 'nt-logistic' } } },
  { changes: { optimizer: { name: 'sgd' }, loss: { name: 'margin-triplet', mining: 'semi-hard' } } },
  { changes: { optimizer: { name: 'lars', learningRate: 1 }, model: { head: { kind: 'linear' } } } },
  { changes: { objective: { name: 'supervised' } } },
  { changes: { objective: { name: 'rotation' } } },
  { changes: { objective: { name: 'autoencoder' }, optimizer: { name: 'sgd', nesterov: true } } },
  { changes: { objective: { name: 'autoencoder', noise: 0.3 } } },
])('takes the same steps to the bit, recorded or not: $changes', async ({ changes }) => {
  const before = memory().numTensors;
  const plain = open(changes, false);
  const recorded = open(changes, true);
  // In turns, so that the one's work lies between the other's.
  for (let i = 0; i < 3; i++) {
    const logs = await take(recorded, 3);
    expect(logs).toEqual(await take(plain, 3));
  }
  expect(opened.map(({ isReplayed, obstacle }) => ({ isReplayed, obstacle }))).toEqual([
    { isReplayed: true, obstacle: undefined },
  ]);
  expect(await stateOf(recorded)).toEqual(await stateOf(plain));
  plain.dispose();
  recorded.dispose();
  expect(memory().numTensors).toBe(before);
});

it('goes on to the bit from a state that is loaded into a trainer whose steps are replayed', async () => {
  const changes = { optimizer: { name: 'adam' } } as const;
  const [plain, recorded] = [open(changes, false), open(changes, true)];
  const states = [];
  for (const one of [plain, recorded]) {
    await take(one, 2);
    const state = await one.trainer.state();
    await take(one, 2);
    one.trainer.load(state);
    states.push([await take(one, 4), await one.trainer.state()]);
  }
  expect(opened[0]!.isReplayed).toBe(true);
  expect(states[1]).toEqual(states[0]);
  plain.dispose();
  recorded.dispose();
});

it('at rest, holds no more memory than its weights, and what the last step has shown stays', async () => {
  const { numBytesInGPU } = webgpu.memory();
  const recorded = open({}, true);
  await take(recorded, 4);
  expect(opened[0]!.isReplayed).toBe(true);
  const held = webgpu.memory().numBytesInGPU;
  const before = await recorded.trainer.readLog();
  recorded.trainer.rest();
  expect(webgpu.memory().numBytesInGPU).toBeLessThan(held);
  await take({ ...recorded, trainer: open({ optimizer: { name: 'sgd' } }, false).trainer }, 1);
  expect(await recorded.trainer.readLog()).toEqual(before);
  await take(recorded, 3);
  expect(opened[0]!.isReplayed).toBe(true);
  recorded.dispose();
  expect(webgpu.memory().numBytesInGPU).toBeLessThanOrEqual(held);
  expect(numBytesInGPU).toBeLessThan(held);
});

/** The numbers of a step's only result. */
async function numbersOf(step: RecordedStep, given: Parameters<RecordedStep['take']>[0]): Promise<number[]> {
  const [result] = step.take(given);
  const numbers = Array.from(await result!.data());
  result!.dispose();
  return numbers;
}

const numbers = (...values: number[]) => [{ values: Float32Array.from(values), shape: [values.length] }];

it('leaves alone what others keep in memory between its replays', async () => {
  const step = record(([x]) => [add(mul(x!, 2), 1)]);
  const bystanders: Tensor[] = [];
  for (let i = 0; i < 6; i++) {
    expect(await numbersOf(step, numbers(i, -i))).toEqual([2 * i + 1, -2 * i + 1]);
    expect(step.isReplayed).toBe(i >= 2);
    bystanders.push(tidy(() => mul(fill([2], i), 1)));
  }
  for (const [i, bystander] of bystanders.entries()) {
    expect(Array.from(await bystander.data())).toEqual([i, i]);
    bystander.dispose();
  }
  step.rest();
});

it('follows what it is given to another length', async () => {
  const step = record(([x]) => [square(x!)]);
  for (const values of [[1], [2], [3], [1, 2], [2, 3], [3, 4], [5]]) {
    expect(await numbersOf(step, numbers(...values))).toEqual(values.map((value) => value ** 2));
  }
  step.rest();
});

it('computes each step of which a tensor outlives it, or whose constants change', async () => {
  const sum = variable(tensor1d([0]));
  let next = 0;
  const growing = record(([x]) => {
    sum.assign(add(sum, x!));
    return [clone(sum)];
  });
  const counting = record(([x]) => [add(x!, tensor1d([next++]))]);
  for (let i = 0; i < 10; i++) {
    expect(await numbersOf(growing, numbers(1))).toEqual([i + 1]);
    expect(await numbersOf(counting, numbers(5))).toEqual([5 + i]);
    expect([growing.isReplayed, counting.isReplayed]).toEqual([false, false]);
  }
  sum.dispose();
});

it('leaves the backend as it was where a step throws', () => {
  const before = webgpu.memory().numBytesInGPU;
  const step = record(([x]) => {
    square(x!);
    throw new Error('no');
  });
  expect(() => step.take(numbers(1))).toThrow('no');
  expect(Object.hasOwn(webgpu, 'uploadToGPU')).toBe(false);
  expect(Object.hasOwn(webgpu.device, 'createCommandEncoder')).toBe(false);
  expect(webgpu.memory().numBytesInGPU).toBe(before);
});
