import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { startCpu } from '../kernels/cpu/start-cpu.test-support';
import { parseConfig } from '../config/parse-config';
import type { RunConfigInput } from '../config/run-config';
import type { Dataset, DatasetSource } from '../datasets/dataset';
import type { Evaluation } from '../evaluate/evaluator';
import { halves } from '../evaluate/fake-dataset.test-support';
import { objective as simclr } from '../objectives/simclr/objective';
import { Trainer } from '../train/trainer';
import { Evidence } from './evidence';

beforeAll(startCpu);

const bank = halves('train', 24);
const running = new AbortController().signal;
const yieldToTasks = () => Promise.resolve();

interface Opening {
  thoroughEvery?: number;
  everySteps?: number;
  bank?: Dataset;
  evaluation?: RunConfigInput['evaluation'];
}

/** A clock that moves by a millisecond at each look. */
function openRun({ thoroughEvery, everySteps = 50, bank: images = bank, evaluation }: Opening) {
  const config = parseConfig({
    training: { batchSize: 4, epochs: 100 },
    evaluation: { everySteps, k: 3, ...evaluation },
  });
  const trainer = new Trainer(simclr, config, images);
  const posted: Evaluation[] = [];
  const said: string[] = [];
  /** A source that can be told to stall, and to refuse. */
  const download = {
    asked: [] as number[],
    isStalled: false,
    isBroken: false,
    finish: () => undefined as void,
  };
  const source: DatasetSource = {
    async open({ count }) {
      download.asked.push(count);
      if (download.isStalled) await new Promise<void>((resolve) => (download.finish = resolve));
      if (download.isBroken) throw new Error('no connection');
      return halves('test', Math.min(count, 6));
    },
  };
  let time = 0;
  const evidence = new Evidence(
    {
      config,
      bank: images,
      source,
      assetBase: '',
      thoroughEvery,
      now: () => time++,
      post: (one) => posted.push(one),
      onArrival: () => said.push('arrived'),
      onError: (error) => said.push(String(error)),
    },
    trainer.network.featureSize,
  );
  trainer.onFeatures = evidence.learn;
  const step = async (stepMs: number, signal = running) => {
    await trainer.takeStep();
    await evidence.afterStep(trainer, stepMs, { signal, yieldToTasks });
  };
  /** As often as it takes: the first time its images are only on their way. */
  const rest = async (signal = running) => {
    await evidence.atRest(trainer, { signal, yieldToTasks });
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    await evidence.atRest(trainer, { signal, yieldToTasks });
  };
  const close = async () => {
    await evidence.dispose();
    trainer.dispose();
  };
  return { trainer, evidence, posted, said, download, step, rest, close };
}

it('thorough evidence comes at exactly the steps asked for, and once at the end', async () => {
  const before = memory().numTensors;
  const { trainer, evidence, posted, step, close } = openRun({ thoroughEvery: 2 });
  for (let i = 0; i < 3; i++) await step(10);
  await evidence.atEnd(trainer, false, { signal: running, yieldToTasks });
  await evidence.atEnd(trainer, true, { signal: running, yieldToTasks });
  expect(posted.map((one) => one.step)).toEqual([2, 3]);
  expect(posted[0]).toMatchObject({ bankImages: 24, testImages: 6 });
  expect(posted[0]!.onlineProbe).toBeDefined();
  await close();
  expect(memory().numTensors).toBe(before);
});

it('thorough evidence takes half the images where all of them would take two minutes', async () => {
  const { posted, step, close } = openRun({ thoroughEvery: 1 });
  // Per view a (2·4)th of a step; forward a third of that, for 24 + 2,000 images and two encoders.
  await step((120_000 * 3 * 8) / (2 * 2024));
  expect(posted[0]).toMatchObject({ bankImages: 12, testImages: 6 });
  await close();
});

it('live evidence is spread over steps, and waits until training has earned the next', async () => {
  const { posted, step, close } = openRun({ everySteps: 1 });
  // Slices of a millisecond, after steps of twenty of which each pays for one.
  let steps = 0;
  for (; posted.length === 0; steps++) await step(20);
  expect(steps).toBeGreaterThan(10);
  expect(posted[0]!.step).toBeLessThan(steps);
  const first = posted[0]!.step;
  // Long steps pay for the next one soon.
  while (posted.length === 1) await step(10_000);
  expect(posted[1]!.step).toBeGreaterThan(first);
  await close();
});

it('a run at rest is judged at once, as it stands, unless it goes on', async () => {
  const { posted, step, rest, close } = openRun({});
  await rest();
  await step(4);
  await rest(AbortSignal.abort());
  expect(posted).toEqual([]);
  await rest();
  await rest();
  expect(posted.map((one) => one.step)).toEqual([1]);
  await close();
});

it('a small bank is judged on all test images that there are, and its k is the one that voted', async () => {
  const { posted, download, step, rest, close } = openRun({ everySteps: 1, evaluation: { k: 200 } });
  await step(4);
  await rest();
  expect(download.asked).toEqual([2000, 2000]);
  expect(posted.at(-1)).toMatchObject({ bankImages: 24, testImages: 6, k: 24 });
  await close();
});

it('a larger bank is judged on fewer test images while training goes on, and on all once it rests', async () => {
  const { trainer, evidence, download, step, close } = openRun({
    everySteps: 1,
    bank: halves('train', 1200),
  });
  await step(4);
  await evidence.atRest(trainer, { signal: running, yieldToTasks });
  expect(download.asked).toEqual([1300, 2000]);
  await close();
});

it('a run at rest waits for no images, and says when they are there or that they cannot be had', async () => {
  const { trainer, evidence, posted, said, download, step, close } = openRun({});
  await step(4);
  download.isStalled = true;
  await evidence.atRest(trainer, { signal: running, yieldToTasks });
  await evidence.atRest(trainer, { signal: running, yieldToTasks });
  expect(said).toEqual([]);
  download.isBroken = true;
  download.finish();
  await expect.poll(() => said).toEqual(['Error: no connection']);

  await evidence.atRest(trainer, { signal: running, yieldToTasks });
  download.isBroken = false;
  download.finish();
  await expect.poll(() => said.at(-1)).toBe('arrived');
  await evidence.atRest(trainer, { signal: running, yieldToTasks });
  expect(posted).toHaveLength(1);
  await close();
});

it('a run that is over says nothing of images that came too late', async () => {
  const { trainer, evidence, said, download, step, close } = openRun({});
  await step(4);
  Object.assign(download, { isStalled: true, isBroken: true });
  await evidence.atRest(trainer, { signal: running, yieldToTasks });
  await close();
  download.finish();
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  expect(said).toEqual([]);
});

it('a run that stops leaves nothing behind, and goes on with what was due', async () => {
  const { trainer, evidence, posted, step, close } = openRun({ everySteps: 1 });
  await step(4);
  await step(4);
  const before = memory().numTensors;
  await step(4);
  await evidence.atEnd(trainer, false, { signal: running, yieldToTasks });
  expect(memory().numTensors).toBeLessThanOrEqual(before);
  while (posted.length === 0) await step(10_000);
  expect(posted[0]!.step).toBeGreaterThan(trainer.step - 3);
  await close();
});
