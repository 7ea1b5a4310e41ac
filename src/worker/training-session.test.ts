import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { memory } from '@tensorflow/tfjs-core';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startCpu } from '../kernels/cpu/start-cpu.test-support';
import { parseConfig, withField } from '../config/parse-config';
import { PlaygroundError } from '../config/playground-error';
import { datasetSources } from '../datasets/dataset-sources';
import type { Evaluation } from '../evaluate/evaluation';
import { Evaluator } from '../evaluate/evaluator';
import { halves } from '../evaluate/fake-dataset.test-support';
import { readCheckpoint } from '../runs/checkpoint';
import { fingerprint } from '../runs/fingerprint';
import { AskedSession } from './session.test-support';

/** Of 16 images. */
function configOf(batchSize: number, everySteps = 0) {
  return parseConfig({
    dataset: { name: 'shapes', trainingImages: 16 },
    model: { head: { kind: 'linear', outputUnits: 3 } },
    training: { batchSize, epochs: 50, logEvery: 3 },
    evaluation: { everySteps, k: 3 },
  });
}

// Small images, of which a step takes milliseconds.
const opened = vi
  .spyOn(datasetSources.shapes, 'open')
  .mockImplementation(({ split, count }) => Promise.resolve(halves(split, Math.min(count, 16))));
afterAll(() => opened.mockRestore());

let session: AskedSession;

beforeEach(async () => {
  await startCpu();
  session = new AskedSession();
});

afterEach(async () => {
  session.pause();
  await session.until(() => session.progress?.progress.status !== 'running');
});

describe('a run', () => {
  it('whose batch is larger than the dataset has never begun: with another batch one trains without a reset', async () => {
    session.start(configOf(128));
    session.train();
    await session.until(() => session.all('failure').length > 0);
    expect(session.all('failure')).toMatchObject([{ runId: 1, failure: { code: 'dataset-too-small' } }]);
    expect(session.progress).toMatchObject({ progress: { status: 'failed', step: 0 } });
    session.configure(configOf(2));
    await session.hasStatus('idle');
    expect(session.progress).toMatchObject({ progress: { stepsPerEpoch: 8 } });
    session.step();
    await session.hasStatus('paused');
    expect(session.progress).toMatchObject({ runId: 1, progress: { step: 1, stepsPerEpoch: 8 } });
  });

  it('trains with the settings under which it was asked for, whatever is set while it waits', async () => {
    session.start(configOf(4));
    await session.hasStatus('idle');
    session.step();
    session.configure(configOf(2));
    await session.hasStatus('paused');
    expect(session.progress).toMatchObject({ progress: { step: 1, stepsPerEpoch: 4 } });
    expect(session.all('run-started')).toEqual([{ runId: 1, config: configOf(4) }]);
  });

  it('says its number with all that it says, and after a reset the next one', async () => {
    session.start(configOf(2));
    session.train();
    await session.until(() => session.all('step').length >= 2);
    session.reset(configOf(2));
    session.step();
    await session.until(() => session.all('step').some(({ runId }) => runId === 2));
    const first = session.news.findIndex(({ payload }) => 'runId' in payload && payload.runId === 2);
    const later = session.news.slice(first);
    const steps = later.flatMap((news) => (news.topic === 'step' ? [news.payload] : []));
    expect(steps.map(({ runId, record }) => [runId, record.step])).toEqual([[2, 1]]);
    for (const { payload } of later) if ('runId' in payload) expect(payload.runId).toBe(2);
  });

  it('that fails after steps keeps its count until a reset, and other settings do not touch it', async () => {
    session.afterStep = () =>
      Promise.reject(new PlaygroundError('loss-not-finite', { step: 1, loss: 'NaN' }));
    session.start(configOf(2));
    session.train();
    await session.until(() => session.all('failure').length > 0);
    const { step } = session.progress!.progress;
    expect(step).toBeGreaterThan(0);
    session.configure(configOf(4));
    session.train();
    await session.call('showImages', 1);
    expect(session.all('images').at(-1)!.batch.step).toBe(1);
    expect(session.progress).toMatchObject({ progress: { status: 'failed', step } });
    session.reset(configOf(4));
    await session.hasStatus('idle');
    expect(session.progress).toMatchObject({ runId: 2, progress: { step: 0, stepsPerEpoch: 4 } });
  });

  it('counts a step before it says its loss', async () => {
    session.start(configOf(2));
    session.train();
    await session.until(() => session.all('step').length >= 3);
    let counted = 0;
    for (const { topic, payload } of session.news) {
      if (topic === 'progress') counted = payload.progress.step;
      if (topic === 'step') expect(counted).toBeGreaterThanOrEqual(payload.record.step);
    }
  });

  it('says how much an objective adds to the encoder, and how much of the time that takes once it was timed', async () => {
    session.start({ ...configOf(2), objective: { name: 'autoencoder', noise: 0 } });
    session.train();
    await session.until(() => session.all('step').some(({ record }) => record.step > 8));
    const parts = session.all('step').map(({ record }) => record.ownPart!);
    // Of 289,811 all but the dense layer's, whose map is one pixel here.
    const parameters = 289_811 - 65 * 4096 + 65 * 64;
    expect(parts[0]).toEqual({ parameters, timeShare: undefined });
    expect(parts.at(-1)!.timeShare).toBeGreaterThan(0);
  });

  it('pauses at a step’s boundary and goes on, as often as it is asked, one step at a time where that is wanted', async () => {
    session.start(configOf(2));
    session.train();
    await session.until(() => session.all('step').length > 0);
    session.pause();
    await session.hasStatus('paused');
    const { step } = session.progress!.progress;
    for (let i = 0; i < 4; i++) session.step();
    await session.until(() => session.progress!.progress.step === step + 4);
    await session.hasStatus('paused');
    session.train();
    session.pause();
    session.train();
    await session.until(() => session.progress!.progress.step > step + 4);
  });

  it('answers questions between two steps', async () => {
    session.start(configOf(2));
    session.train();
    await session.until(() => session.all('step').length > 0);
    expect(await session.call('batchAt', { step: 3, count: 2 })).toMatchObject({ step: 3 });
    await expect(session.call('batchAt', { step: 400, count: 2 })).rejects.toMatchObject({
      code: 'step-out-of-range',
    });
    expect(await session.call('histogramShortcut', configOf(2))).toMatchObject({
      images: 2,
      candidates: 3,
    });
    expect(session.progress!.progress.status).toBe('running');
  });

  it('answers questions also while it is judged at rest', async () => {
    let isAsked = false;
    let begin: () => void;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const evaluate = vi
      .spyOn(Evaluator.prototype, 'evaluate')
      .mockImplementation(async ({ step }, yieldToTasks) => {
        begin();
        while (!isAsked) await yieldToTasks?.();
        return { step, probeH: 50 } as Evaluation;
      });
    session.start(configOf(2, 50));
    session.step();
    await begun;
    await session.call('watch', ['batch']);
    expect(session.all('similarity')).toHaveLength(1);
    expect(session.all('evaluation')).toEqual([]);
    isAsked = true;
    await session.until(() => session.all('evaluation').length > 0);
    evaluate.mockRestore();
  });

  it('at rest is judged, and an experiment gives way to it', async () => {
    session.start(configOf(2, 50));
    session.step();
    await session.until(() => session.all('evaluation').length > 0);
    const experiment = session.experiment('label-budget');
    await session.until(() => session.all('experiment').length > 0);
    session.step();
    await experiment;
    await session.until(() => session.progress!.progress.step === 2);
    expect(session.all('failure')).toEqual([]);
  });
});

describe('a run that is saved and loaded into another worker', () => {
  it('is saved as the same bytes there, with what its online probe has learned', async () => {
    session.start(configOf(2, 50));
    session.train({ steps: 2 });
    await session.hasStatus('paused');
    const { checkpoint, hash } = await session.call('saveRun', 1);
    const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
    const bytes = await bytesOf(checkpoint);
    expect(Object.keys(readCheckpoint(bytes).state.tensors).join()).toMatch(/probe/);
    expect(hash).toBe(await fingerprint(new Blob([bytes])));
    const other = new AskedSession();
    other.start(configOf(4));
    expect(await other.call('loadRun', { runId: 1, checkpoint })).toEqual(configOf(2, 50));
    expect(other.progress).toMatchObject({ progress: { status: 'paused', step: 2, stepsPerEpoch: 8 } });
    const again = await other.call('saveRun', 1);
    expect(again).toMatchObject({ hash, step: 2 });
    expect(await bytesOf(again.checkpoint)).toEqual(bytes);
  });

  it('takes the place of a run with the same number, and nothing of that one is left', async () => {
    session.start(configOf(2));
    session.step();
    await session.hasStatus('paused');
    const { checkpoint } = await session.call('saveRun', 1);
    const { numTensors } = memory();
    await session.call('train', { runId: 1, steps: 2 });
    const told = session.all('progress').length;
    await session.call('loadRun', { runId: 1, checkpoint });
    const loading = session.all('progress').slice(told);
    expect(loading.map(({ progress: { status, step } }) => `${status} ${step}`)).toEqual(
      expect.arrayContaining(['loading 1', 'paused 1']),
    );
    expect(new Set(loading.map(({ progress }) => progress.step))).toEqual(new Set([1]));
    expect(session.progress).toMatchObject({ runId: 1, progress: { status: 'paused', step: 1 } });
    expect(memory().numTensors).toBe(numTensors);
  });

  it('is shown by all that is watched, as of its step', async () => {
    session.start(configOf(2));
    session.train({ steps: 2 });
    await session.hasStatus('paused');
    const { checkpoint } = await session.call('saveRun', 1);
    const other = new AskedSession();
    other.start(configOf(4));
    await other.call('watch', ['filters', 'map']);
    await other.call('loadRun', { runId: 1, checkpoint });
    expect(other.all('filters').at(-1)).toMatchObject({ runId: 1, filters: { step: 2 } });
    expect(other.all('map').at(-1)).toMatchObject({ runId: 1, snapshot: { step: 2 } });
  });

  it('that is over goes on for more epochs', async () => {
    const short = withField(configOf(16), 'training.epochs', 6);
    session.start(short);
    session.train();
    await session.hasStatus('finished');
    const { checkpoint, step } = await session.call('saveRun', 1);
    const other = new AskedSession();
    other.start(configOf(4));
    const longer = withField(short, 'training.epochs', 9);
    expect(await other.call('loadRun', { runId: 1, checkpoint, epochs: 9 })).toEqual(longer);
    expect(other.progress).toMatchObject({ progress: { status: 'paused', step, totalSteps: 9 } });
    other.train();
    await other.hasStatus('finished');
    expect(other.progress).toMatchObject({ progress: { step: 9 } });
    await expect(other.call('loadRun', { runId: 1, checkpoint, epochs: 0 })).rejects.toMatchObject({
      code: 'config-value',
    });
  });

  it('gives way to a run that is asked for while its file is read', async () => {
    session.start(configOf(2));
    session.step();
    await session.hasStatus('paused');
    const { checkpoint } = await session.call('saveRun', 1);
    const loading = session.call('loadRun', { runId: 1, checkpoint });
    session.reset(configOf(4));
    await loading;
    await session.until(() => session.progress?.runId === 2 && session.progress.progress.status === 'idle');
    session.step();
    await session.hasStatus('paused');
    expect(session.progress).toMatchObject({ runId: 2, progress: { step: 1, stepsPerEpoch: 4 } });
  });

  it('needs a run to be saved, and a file that is one', async () => {
    session.start(configOf(2));
    await expect(session.call('saveRun', 1)).rejects.toMatchObject({ code: 'no-run' });
    const checkpoint = new Blob(['abc']);
    await expect(session.call('loadRun', { runId: 1, checkpoint })).rejects.toMatchObject({
      code: 'checkpoint-unreadable',
    });
    await session.hasStatus('idle');
  });
});

describe('a worker without its device', () => {
  it('says so once, for no run in particular, and does nothing any more', async () => {
    session.start(configOf(2));
    session.train();
    await session.until(() => session.all('step').length > 0);
    session.lose(new PlaygroundError('device-lost', { reason: 'unplugged' }));
    session.lose(new PlaygroundError('device-lost', { reason: 'again' }));
    const count = session.news.length;
    session.reset(configOf(2));
    session.train();
    for (let i = 0; i < 200; i++) await new Promise((resolve) => setImmediate(resolve));
    expect(session.progress!.progress.status).toBe('failed');
    expect(session.all('failure')).toMatchObject([{ failure: { code: 'device-lost' } }]);
    expect(session.all('failure')[0]).not.toHaveProperty('runId');
    expect(session.news.slice(count).every(({ topic }) => topic !== 'progress')).toBe(true);
  });

  it('names the loss as the reason, though its work is refused before the loss is reported', async () => {
    session.start(configOf(2));
    session.afterStep = () => {
      setTimeout(() => session.lose(new PlaygroundError('device-lost', { reason: 'unplugged' })));
      throw new Error('the queue is gone');
    };
    session.train();
    await session.hasStatus('failed');
    expect(session.all('failure')).toMatchObject([{ failure: { code: 'device-lost' } }]);
  });

  it('says why none could be had', async () => {
    const startBackend = () =>
      Promise.reject(new PlaygroundError('backend-unavailable', { backend: 'webgpu', reason: 'none' }));
    session = new AskedSession({ startBackend });
    session.start(configOf(2));
    session.train();
    await session.until(() => session.all('failure').length > 0);
    expect(session.all('failure')).toMatchObject([{ failure: { code: 'backend-unavailable' } }]);
    expect(session.all('failure')[0]).not.toHaveProperty('runId');
  });
});
