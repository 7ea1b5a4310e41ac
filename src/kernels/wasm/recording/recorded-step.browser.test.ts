import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  add,
  backend,
  dispose,
  engine,
  matMul,
  memory,
  reshape,
  tensor1d,
  tensor2d,
  tensor4d,
  variable,
  type Rank,
  type Tensor,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { RunConfigInput } from '../../../config/run-config';
import { globalAveragePool } from '../../../layers/global-average-pool';
import { runKernel } from '../../../tensor/with-kernel';
import type { OpenRepeatedStep } from '../../../tensor/repeated-step';
import type { RecordedStep } from '../../recording/recorded-step';
import {
  expectSameOnceLoaded,
  expectSameSteps,
  numbers,
  numbersOf,
  openTrainer,
  take,
} from '../../recording/recorded-trainers.test-support';
import { prepareWasm } from '../against-cpu.test-support';
import { recorderOn } from './recorded-step';

/** Those that trainers opened. */
const opened: RecordedStep[] = [];
let record: ReturnType<typeof recorderOn>;

beforeAll(async () => {
  await prepareWasm();
  record = recorderOn(backend() as BackendWasm);
});

afterEach(() => void opened.splice(0));

const repeat: OpenRepeatedStep = (compute) => {
  const step = record(compute);
  opened.push(step);
  return step;
};

it.each<{ changes: RunConfigInput }>([
  { changes: { optimizer: { name: 'adam' } } },
  { changes: { optimizer: { name: 'adamw', weightDecay: 0.01 }, model: { head: { kind: 'linear' } } } },
  { changes: { optimizer: { name: 'sgd', nesterov: true }, model: { encoder: 'wide' } } },
  { changes: { optimizer: { name: 'lars', learningRate: 1 }, model: { head: { kind: 'none' } } } },
])('takes the same steps to the bit, recorded or not: $changes', async ({ changes }) => {
  await expectSameSteps(changes, repeat);
  expect(opened.map(({ isReplayed, obstacle }) => ({ isReplayed, obstacle }))).toEqual([
    { isReplayed: true, obstacle: undefined },
  ]);
});

it.each<{ changes: RunConfigInput }>([
  { changes: { loss: { name: 'nt-logistic' } } },
  { changes: { loss: { name: 'margin-triplet', mining: 'semi-hard' } } },
  { changes: { objective: { name: 'supervised' } } },
  { changes: { objective: { name: 'rotation' } } },
  { changes: { objective: { name: 'autoencoder', noise: 0.3 } } },
])('computes steps that our kernels do not take alone: $changes', async ({ changes }) => {
  await expectSameSteps(changes, repeat);
  const [step] = opened;
  expect(step).toMatchObject({ isReplayed: false });
  expect(step!.obstacle).toMatch(/^\w+ is not written down$/);
});

it('goes on to the bit from a state that is loaded into a trainer whose steps are replayed', async () => {
  await expectSameOnceLoaded(repeat);
  expect(opened[0]!.isReplayed).toBe(true);
});

it('at rest, leaves what the last step has shown, and what others keep from then on', async () => {
  const recorded = openTrainer({}, repeat);
  await take(recorded, 4);
  const before = await recorded.trainer.readLog();
  recorded.trainer.rest();
  // Others' tensors come to lie where the step's were.
  const others = Array.from({ length: 40 }, () => tensor4d(new Float32Array(16 * 8 * 8 * 3), [16, 8, 8, 3]));
  expect(await recorded.trainer.readLog()).toEqual(before);
  await take(recorded, 3);
  expect(opened[0]!.isReplayed).toBe(true);
  for (const other of others) {
    expect((await other.data()).every((value) => value === 0)).toBe(true);
    other.dispose();
  }
  recorded.dispose();
});

/** The mean of a row of numbers. */
const mean = (x: Tensor) => globalAveragePool(reshape<Rank.R4>(x, [1, 1, x.size, 1]));

it('leaves alone what others keep in memory between its replays', async () => {
  const step = record(([x]) => [mean(x!)]);
  const bystanders: Tensor[] = [];
  for (let i = 0; i < 6; i++) {
    expect(await numbersOf(step, numbers(i, 2 * i))).toEqual([1.5 * i]);
    expect(step.isReplayed).toBe(i >= 2);
    bystanders.push(tensor1d([i]));
  }
  for (const [i, bystander] of bystanders.entries()) {
    expect(Array.from(await bystander.data())).toEqual([i]);
    bystander.dispose();
  }
  step.rest();
});

it('is known to be another by products that keep what they have packed of a tensor', async () => {
  const step = record(([x]) => [mean(x!)]);
  const ones = tensor2d([[1], [1]]);
  for (let i = 1; i < 6; i++) {
    const [result] = step.take(numbers(i));
    const product = matMul(ones, result as Tensor2D);
    expect(Array.from(await product.data())).toEqual([i, i]);
    dispose([result!, product]);
  }
  step.rest();
  ones.dispose();
});

it('follows what it is given to another length', async () => {
  const step = record(([x]) => [mean(x!)]);
  for (const values of [[1], [2], [3], [1, 2], [2, 3], [3, 4], [5]]) {
    const sum = values.reduce((a, b) => a + b);
    expect(await numbersOf(step, numbers(...values))).toEqual([sum / values.length]);
  }
  step.rest();
});

it('computes each step of which a tensor outlives it, whose constants change, or that reads what it computes', async () => {
  const last = variable(tensor1d([0]));
  let next = 0;
  const growing = record(([x]) => {
    last.assign(reshape(mean(x!), [1]));
    return [mean(x!)];
  });
  const counting = record(() => [mean(tensor1d([next++]))]);
  const reading = record(([x]) => [mean(tensor1d([mean(x!).dataSync()[0]! + 1]))]);
  for (let i = 0; i < 10; i++) {
    expect(await numbersOf(growing, numbers(i))).toEqual([i]);
    expect(await numbersOf(counting, numbers(5))).toEqual([i]);
    expect(await numbersOf(reading, numbers(i))).toEqual([i + 1]);
    expect([growing, counting, reading].map(({ isReplayed }) => isReplayed)).toEqual([false, false, false]);
  }
  last.dispose();
});

it('computes steps in which a kernel writes elsewhere', async () => {
  const [store] = runKernel('ImageStore', {}, { bytes: 4 });
  const step = record(([x]) => {
    runKernel('WriteImages', { store: store! }, { images: Uint8Array.of(1, 2, 3, 4), start: 0, end: 4 });
    return [mean(x!)];
  });
  for (let i = 0; i < 4; i++) expect(await numbersOf(step, numbers(i))).toEqual([i]);
  expect(step).toMatchObject({ isReplayed: false, obstacle: 'WriteImages is not written down' });
  store!.dispose();
});

it('computes steps that take more memory than a recording may keep', async () => {
  const small = recorderOn(backend() as BackendWasm, 1000);
  const step = small(([x]) => [mean(x!)]);
  const given = [{ values: new Float32Array(300).fill(2), shape: [300] }];
  for (let i = 0; i < 4; i++) expect(await numbersOf(step, given)).toEqual([2]);
  expect(step).toMatchObject({ isReplayed: false, obstacle: 'it takes more than 1000 bytes' });
});

it('leaves the backend as it was where a step throws', async () => {
  const before = memory().numTensors;
  const step = record(([x]) => {
    mean(x!);
    throw new Error('no');
  });
  expect(() => step.take(numbers(1))).toThrow('no');
  expect(Object.hasOwn(engine(), 'runKernel')).toBe(false);
  expect(Object.hasOwn(backend(), 'write')).toBe(false);
  expect(memory().numTensors).toBe(before);
  const sum = add(tensor1d([1]), tensor1d([2]));
  expect(Array.from(await sum.data())).toEqual([3]);
  sum.dispose();
});
