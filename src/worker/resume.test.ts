/**
 * @file A run that was stopped and goes on in another worker is the run that never stopped: the same numbers,
 * the same evidence, and at its end the same file. Optimisers and losses: src/train/trainer.test.ts.
 */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { parseConfig } from '../config/parse-config';
import type { RunConfig, RunConfigInput } from '../config/run-config';
import { datasetSources } from '../datasets/dataset-sources';
import { halves } from '../evaluate/fake-dataset.test-support';
import { startCpu } from '../kernels/cpu/start-cpu.test-support';
import { objectives } from '../objectives/objectives';
import type { TrainOptions } from './protocol';
import { AskedSession } from './session.test-support';

// Small images, of which a step takes milliseconds.
const opened = vi
  .spyOn(datasetSources.shapes, 'open')
  .mockImplementation(({ split, count }) => Promise.resolve(halves(split, Math.min(count, 16))));
afterAll(() => opened.mockRestore());
beforeEach(startCpu);

/** 8 steps in each of 3 epochs. */
const configOf = (changes: RunConfigInput = {}) =>
  parseConfig({
    dataset: { name: 'shapes', trainingImages: 16 },
    model: { head: { hiddenUnits: 4, outputUnits: 3 } },
    schedule: { name: 'warmup-cosine', warmupEpochs: 1 },
    training: { batchSize: 2, epochs: 3, logEvery: 4 },
    evaluation: { everySteps: 0, k: 3 },
    ...changes,
  });

type Part = Omit<TrainOptions, 'runId'>;

/** What a run came to: steps and evidence in the order of being told, without what depends on time; and its file. */
async function train(config: RunConfig, parts: readonly Part[], from?: Blob) {
  const session = new AskedSession();
  session.start(config);
  const [{ evaluateEvery } = {}] = parts;
  if (from) await session.call('loadRun', { runId: 1, checkpoint: from, evaluateEvery });
  for (const part of parts) await session.call('train', { runId: 1, ...part });
  const { checkpoint } = await session.call('saveRun', 1);
  const told: { step: number }[] = [];
  for (const { topic, payload } of session.news) {
    if (topic === 'evaluation') told.push(payload.evaluation);
    if (topic !== 'step') continue;
    const { msPerStep: _, imagesPerSecond: __, ownPart: ___, ...numbers } = payload.record;
    told.push(numbers);
  }
  const bytes = Buffer.from(await checkpoint.arrayBuffer());
  return { checkpoint, bytes, told, after: (step: number) => told.filter((one) => one.step > step) };
}

it.each<[string, RunConfigInput]>([
  ['margin-triplet by lars', { loss: { name: 'margin-triplet' }, optimizer: { name: 'lars' } }],
  ...objectives.map(({ name }) => [name, { objective: { name } }] as [string, RunConfigInput]),
])('a run of %s, stopped between two logs, goes on as if it had not been', async (_, changes) => {
  const config = configOf(changes);
  const straight = await train(config, [{ steps: 6 }]);
  const first = await train(config, [{ steps: 3 }]);
  const second = await train(config, [{ steps: 3 }], first.checkpoint);
  expect(straight.after(3).map(({ step }) => step)).toEqual([4, 6]);
  expect(second.told).toEqual(straight.after(3));
  expect(Buffer.compare(second.bytes, straight.bytes)).toBe(0);
});

it('so does its evidence, which is gathered no second time', async () => {
  const config = configOf();
  const straight = await train(config, [{ steps: 12, evaluateEvery: 6 }]);
  const first = await train(config, [{ steps: 6, evaluateEvery: 6 }]);
  const second = await train(config, [{ steps: 6, evaluateEvery: 6 }], first.checkpoint);
  expect(straight.after(6).map(({ step }) => step)).toEqual([8, 12, 12]);
  expect(second.told).toEqual(straight.after(6));
  expect(Buffer.compare(second.bytes, straight.bytes)).toBe(0);
});

it('a run whose checkpoints are written in between logs and judges nothing more', async () => {
  const config = configOf();
  const straight = await train(config, [{ steps: 10, evaluateEvery: 0 }]);
  const inParts = await train(config, [
    { steps: 3, evaluateEvery: 0, goesOn: true },
    { steps: 3, goesOn: true },
    { steps: 4 },
  ]);
  expect(inParts.told).toEqual(straight.told);
  expect(Buffer.compare(inParts.bytes, straight.bytes)).toBe(0);
});

it('a run that is asked to pause says what it came to, and is judged where that was broken off', async () => {
  const config = configOf();
  const session = new AskedSession();
  session.start(config);
  let steps = 0;
  session.afterStep = async () => {
    if (++steps === 5) await session.call('pause', null);
  };
  expect(await session.call('train', { runId: 1, evaluateEvery: 0 })).toMatchObject({ steps: 5 });
  expect(session.all('evaluation')).toEqual([]);
  await session.call('train', { runId: 1, steps: 0 });
  expect(session.all('evaluation')).toMatchObject([{ evaluation: { step: 5 } }]);
});

it('on a page, guaranteed points of before are not judged again', async () => {
  const config = configOf({ evaluation: { everySteps: 50, k: 3 } });
  const session = new AskedSession();
  session.start(config);
  session.train();
  await session.until(() => session.all('evaluation').some(({ evaluation }) => evaluation.step >= 5));
  session.pause();
  await session.hasStatus('paused');
  const { checkpoint, step } = await session.call('saveRun', 1);
  const other = new AskedSession();
  other.start(config);
  await other.call('loadRun', { runId: 1, checkpoint });
  other.train();
  await other.hasStatus('finished');
  const points = other.all('evaluation').filter(({ evaluation }) => !('probeH' in evaluation));
  expect(Math.min(...points.map(({ evaluation }) => evaluation.step))).toBeGreaterThan(step);
});
