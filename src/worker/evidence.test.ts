import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { startCpu } from '../kernels/cpu/start-cpu.test-support';
import { parseConfig } from '../config/parse-config';
import type { RunConfigInput } from '../config/run-config';
import type { Dataset, DatasetSource } from '../datasets/dataset';
import { halves } from '../evaluate/fake-dataset.test-support';
import { objective as simclr } from '../objectives/simclr/objective';
import { Trainer } from '../train/trainer';
import { Evidence, type Judged } from './evidence';

beforeAll(startCpu);

const bank = halves('train', 24);
const running = new AbortController().signal;
const yieldToTasks = () => Promise.resolve();

interface Opening {
  thoroughEvery?: number;
  everySteps?: number;
  totalSteps?: number;
  bank?: Dataset;
  evaluation?: RunConfigInput['evaluation'];
}

/** A clock that moves by a millisecond at each look. */
function openRun({
  thoroughEvery,
  everySteps = 50,
  totalSteps = 620,
  bank: images = bank,
  evaluation,
}: Opening) {
  const config = parseConfig({
    training: { batchSize: 4, epochs: 100 },
    evaluation: { everySteps, k: 3, ...evaluation },
  });
  const trainer = new Trainer(simclr, config, images);
  const posted: Judged['evaluation'][] = [];
  const timeShares: (number | undefined)[] = [];
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
      totalSteps,
      thoroughEvery,
      now: () => time++,
      post: ({ evaluation, timeShare }) => {
        posted.push(evaluation);
        timeShares.push(timeShare);
      },
      onArrival: () => said.push('arrived'),
      onError: (error) => said.push(String(error)),
    },
    trainer.network.featureSize,
  );
  trainer.onFeatures = evidence.learn;
  const step = async (stepMs: number, signal = running) => {
    await trainer.takeStep();
    evidence.afterStep(stepMs);
    if (evidence.isDueAt(trainer.step)) await evidence.judge(trainer, { signal, yieldToTasks });
  };
  /** As often as it takes: the first time its images are only on their way. */
  const rest = async (signal = running) => {
    await evidence.atRest(trainer, { signal, yieldToTasks });
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    await evidence.atRest(trainer, { signal, yieldToTasks });
  };
  const close = () => {
    evidence.dispose();
    trainer.dispose();
  };
  return { trainer, evidence, posted, timeShares, said, download, step, rest, close };
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
  close();
  expect(memory().numTensors).toBe(before);
});

it('thorough evidence takes half the images where all of them would take over a minute', async () => {
  const { posted, step, close } = openRun({ thoroughEvery: 1 });
  // Per view a (2·4)th of a step; forward a third of that, for 24 + 2,000 images and two encoders.
  await step((100_000 * 3 * 8) / (2 * 2024));
  expect(posted[0]).toMatchObject({ bankImages: 12, testImages: 6 });
  close();
});

it('however slow training is, and however much it costs, a run is judged before it, early, and at each tenth', async () => {
  const { trainer, evidence, posted, timeShares, step, close } = openRun({ totalSteps: 20, everySteps: 7 });
  await expect.poll(() => evidence.isDueAt(0)).toBe(true);
  await evidence.judge(trainer, { signal: running, yieldToTasks });
  // The clock counts more than a millisecond for an evaluation: more than these steps ever pay for.
  for (let i = 0; i < 20; i++) await step(0.01);
  expect(posted.map((one) => one.step)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20]);
  expect(timeShares[0]).toBeUndefined();
  expect(timeShares.at(-1)).toBeGreaterThan(1);
  close();
});

it('where there is time to spare, it is judged more often', async () => {
  const { posted, timeShares, step, close } = openRun({ totalSteps: 1000, everySteps: 2 });
  for (let i = 0; i < 9; i++) await step(1000);
  expect(posted.map((one) => one.step)).toEqual([0, 2, 4, 6, 8]);
  expect(timeShares.at(-1)).toBeLessThan(0.05);
  close();
});

it('a point is judged on few images, without linear probes, by as large a part of the bank as voted for all', async () => {
  const { posted, download, step, close } = openRun({ bank: halves('train', 1200), evaluation: { k: 120 } });
  await step(4);
  await step(4);
  expect(download.asked).toEqual([200]);
  expect(posted[0]).toMatchObject({ step: 0, bankImages: 500, testImages: 6, k: 50 });
  expect(posted[0]).not.toHaveProperty('probeH');
  expect(posted[0]!.baselines).not.toHaveProperty('untrainedProbe');
  // Untrained is what the network was before its first step.
  expect(posted[0]!.knnH).toBe(posted[0]!.baselines.untrainedKnn);
  expect(posted[0]).not.toHaveProperty('onlineProbe');
  close();
});

it('points whose images come late are made up for, with the step that they are of', async () => {
  const { posted, download, step, close } = openRun({ totalSteps: 20 });
  download.isStalled = true;
  // Asked for as the run was made; what stalls is the next one that asks.
  for (let i = 0; i < 3; i++) await step(0.01);
  expect(posted[0]!.step).toBe(0);
  expect(posted.at(-1)!.step).toBeLessThanOrEqual(3);
  close();
});

it('a run at rest is judged with linear probes, as it stands, unless it goes on', async () => {
  const { posted, step, rest, close } = openRun({});
  await rest();
  await step(4);
  const points = posted.length;
  await rest(AbortSignal.abort());
  expect(posted).toHaveLength(points);
  await rest();
  await rest();
  expect(posted.slice(points)).toMatchObject([{ step: 1, bankImages: 24, testImages: 6, k: 3 }]);
  const { probeH, gainedImages, lostImages, baselines } = posted.at(-1)!;
  expect(((gainedImages! - lostImages!) * 100) / 6).toBeCloseTo(probeH! - baselines.untrainedProbe!, 9);
  close();
});

it('a run that is over before the images of its points came has its first and its last point', async () => {
  const { trainer, evidence, posted, rest, close } = openRun({ totalSteps: 2 });
  // Not asked between its steps: as if they had not arrived.
  for (let i = 0; i < 2; i++) await trainer.takeStep();
  await rest();
  expect(posted.map((one) => [one.step, 'probeH' in one])).toEqual([
    [0, false],
    [2, false],
    [2, true],
  ]);
  expect(evidence.isDueAt(trainer.step)).toBe(false);
  close();
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
  // What the run was before its first step, and what it is.
  expect(posted.map((one) => one.step)).toEqual([0, 1]);
  close();
});

it('a run that is over says nothing of images that came too late', async () => {
  const { trainer, evidence, said, download, step, close } = openRun({});
  await step(4);
  Object.assign(download, { isStalled: true, isBroken: true });
  await evidence.atRest(trainer, { signal: running, yieldToTasks });
  close();
  download.finish();
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  expect(said).toEqual([]);
});

it('a run that stops leaves nothing behind, and is judged when it goes on', async () => {
  const { posted, step, close } = openRun({ totalSteps: 20 });
  await step(4);
  const points = posted.length;
  const before = memory().numTensors;
  await step(4, AbortSignal.abort());
  expect(memory().numTensors).toBeLessThanOrEqual(before);
  expect(posted).toHaveLength(points);
  await step(4);
  expect(posted.at(-1)!.step).toBe(3);
  close();
});

it('a run on images without labels is judged once by what needs none', async () => {
  const images = { ...bank, labels: new Uint8Array(bank.count), classNames: [] };
  const { evidence, trainer, posted } = openRun({ thoroughEvery: 0, bank: images });
  await trainer.takeStep();
  const pause = { signal: running, yieldToTasks };
  await evidence.atEnd(trainer, true, pause);
  await evidence.atEnd(trainer, true, pause);
  expect(posted).toHaveLength(1);
  expect(evidence.latest).toMatchObject({ step: 1, knnH: NaN });
  evidence.dispose();
  trainer.dispose();
});
