import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { add, clone, fill, mul, square, tensor1d, tidy, variable, type Tensor } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { RunConfigInput } from '../../../config/run-config';
import type { OpenRepeatedStep } from '../../../tensor/repeated-step';
import { startOnAdapter } from '../start-webgpu.test-support';
import type { RecordedStep } from '../../recording/recorded-step';
import {
  expectSameOnceLoaded,
  expectSameSteps,
  numbers,
  numbersOf,
  openTrainer,
  take,
} from '../../recording/recorded-trainers.test-support';
import { recorderOn } from './recorded-step';

let webgpu: WebGPUBackend;
/** Those that trainers opened. */
const opened: RecordedStep[] = [];
let record: ReturnType<typeof recorderOn>;

beforeAll(async () => {
  webgpu = await startOnAdapter();
  record = recorderOn(webgpu);
});

afterEach(() => void opened.splice(0));

const repeat: OpenRepeatedStep = (compute) => {
  const step = record(compute);
  opened.push(step);
  return step;
};

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
  await expectSameSteps(changes, repeat);
  expect(opened.map(({ isReplayed, obstacle }) => ({ isReplayed, obstacle }))).toEqual([
    { isReplayed: true, obstacle: undefined },
  ]);
});

it('goes on to the bit from a state that is loaded into a trainer whose steps are replayed', async () => {
  await expectSameOnceLoaded(repeat);
  expect(opened[0]!.isReplayed).toBe(true);
});

it('at rest, holds no more memory than its weights, and what the last step has shown stays', async () => {
  const { numBytesInGPU } = webgpu.memory();
  const recorded = openTrainer({}, repeat);
  await take(recorded, 4);
  expect(opened[0]!.isReplayed).toBe(true);
  const held = webgpu.memory().numBytesInGPU;
  const before = await recorded.trainer.readLog();
  recorded.trainer.rest();
  expect(webgpu.memory().numBytesInGPU).toBeLessThan(held);
  await take({ ...recorded, trainer: openTrainer({ optimizer: { name: 'sgd' } }).trainer }, 1);
  expect(await recorded.trainer.readLog()).toEqual(before);
  await take(recorded, 3);
  expect(opened[0]!.isReplayed).toBe(true);
  recorded.dispose();
  expect(webgpu.memory().numBytesInGPU).toBeLessThanOrEqual(held);
  expect(numBytesInGPU).toBeLessThan(held);
});

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
