import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config';
import type { DatasetRequest } from '../datasets/dataset';
import type { Evaluation } from '../evaluate/evaluator';
import { halves } from '../evaluate/halves.test-support';
import { simclr } from '../objectives/simclr';
import { Trainer } from '../train/trainer';
import { Evidence } from './evidence';

beforeAll(() => setBackend('cpu'));

const bank = halves('train', 24);
const source = { open: ({ count }: DatasetRequest) => Promise.resolve(halves('test', Math.min(count, 12))) };
const going = () => false;
const breathe = () => Promise.resolve();

/** A clock that moves by a millisecond at each look. */
function openRun(thoroughEvery: number | undefined, everySteps: number) {
  const config = parseConfig({ training: { batchSize: 4, epochs: 100 }, evaluation: { everySteps, k: 3 } });
  const trainer = new Trainer(simclr, config, bank);
  const posted: Evaluation[] = [];
  let time = 0;
  const evidence = new Evidence(
    { config, bank, source, assetBase: '', thoroughEvery, now: () => time++, post: (one) => posted.push(one) },
    trainer.network.featureSize,
  );
  trainer.onFeatures = evidence.learn;
  const step = async (stepMs: number, isStopped = going) => {
    await trainer.takeStep();
    await evidence.afterStep(trainer, stepMs, isStopped, breathe);
  };
  const close = async () => {
    await evidence.dispose();
    trainer.dispose();
  };
  return { trainer, evidence, posted, step, close };
}

it('thorough evidence comes at exactly the steps asked for, and once at the end', async () => {
  const before = memory().numTensors;
  const { trainer, evidence, posted, step, close } = openRun(2, 50);
  for (let i = 0; i < 3; i++) await step(10);
  await evidence.atEnd(trainer, false, going, breathe);
  await evidence.atEnd(trainer, true, going, breathe);
  expect(posted.map((one) => one.step)).toEqual([2, 3]);
  expect(posted[0]).toMatchObject({ bankPictures: 24, heldOutPictures: 12 });
  expect(posted[0]!.onlineProbe).toBeDefined();
  await close();
  expect(memory().numTensors).toBe(before);
});

it('thorough evidence takes half the pictures where all of them would take two minutes', async () => {
  const { posted, step, close } = openRun(1, 50);
  // Per view a (2·4)th of a step; forward a third of that, for 24 + 2,000 pictures and two encoders.
  await step((120_000 * 3 * 8) / (2 * 2024));
  expect(posted[0]).toMatchObject({ bankPictures: 12, heldOutPictures: 12 });
  await close();
});

it('live evidence is spread over steps, and waits until training has earned the next', async () => {
  const { posted, step, close } = openRun(undefined, 1);
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
  const { trainer, evidence, posted, step, close } = openRun(undefined, 50);
  await evidence.atRest(trainer, going, breathe);
  await step(4);
  await evidence.atRest(trainer, () => true, breathe);
  expect(posted).toEqual([]);
  await evidence.atRest(trainer, going, breathe);
  await evidence.atRest(trainer, going, breathe);
  expect(posted.map((one) => one.step)).toEqual([1]);
  await close();
});

it('a run that stops leaves nothing behind, and goes on with what was due', async () => {
  const { trainer, evidence, posted, step, close } = openRun(undefined, 1);
  await step(4);
  await step(4);
  const before = memory().numTensors;
  await step(4);
  await evidence.atEnd(trainer, false, going, breathe);
  expect(memory().numTensors).toBeLessThanOrEqual(before);
  while (posted.length === 0) await step(10_000);
  expect(posted[0]!.step).toBeGreaterThan(trainer.step - 3);
  await close();
});
