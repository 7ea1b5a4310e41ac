import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { parseConfig } from '../config/parse-config';
import { datasetSources } from '../datasets/dataset-sources';
import { halves } from '../evaluate/fake-dataset.test-support';
import { startCpu } from '../kernels/cpu/start-cpu.test-support';
import { readCheckpoint, writeCheckpoint } from '../runs/checkpoint';
import { writeTorchWeights } from '../runs/export/weights';
import { AskedSession } from './session.test-support';

const config = parseConfig({
  dataset: { name: 'shapes', trainingImages: 16 },
  model: { head: { kind: 'linear', outputUnits: 3 } },
  training: { batchSize: 8, epochs: 2 },
  evaluation: { everySteps: 0 },
});
const opened = vi
  .spyOn(datasetSources.shapes, 'open')
  .mockImplementation(({ split, count }) => Promise.resolve(halves(split, Math.min(count, 16))));
afterAll(() => opened.mockRestore());
beforeEach(startCpu);

it('weights that were trained elsewhere open as a finished run, and are those that it holds', async () => {
  const trained = new AskedSession();
  trained.start(config);
  trained.step();
  await trained.hasStatus('paused');
  const saved = async (session: AskedSession, runId: number) => {
    const { checkpoint } = await session.call('saveRun', runId);
    return readCheckpoint(new Uint8Array(await checkpoint.arrayBuffer()));
  };
  const { config: own, state } = await saved(trained, 1);

  const session = new AskedSession();
  await session.call('start', { backend: 'auto', assetBase: 'http://localhost/' });
  await session.call('watch', ['batch', 'watched']);
  const weights = writeTorchWeights({ config: own, tensors: state.tensors });
  expect(await session.call('loadRun', { runId: 5, checkpoint: new Blob([weights]) })).toEqual(config);
  expect(session.progress).toMatchObject({ runId: 5, progress: { status: 'finished', step: 4 } });
  expect(session.all('failure')).toEqual([]);
  const { state: loaded } = await saved(session, 5);
  for (const name of ['encoder.1.kernel', 'encoder.1.running', 'head.0.kernel']) {
    expect(loaded.tensors[name]).toEqual(state.tensors[name]);
  }
});

it('weights that are no numbers are refused, and a run that diverged is opened as one that failed', async () => {
  const trained = new AskedSession();
  trained.start(config);
  trained.step();
  await trained.hasStatus('paused');
  const { checkpoint } = await trained.call('saveRun', 1);
  const { state } = readCheckpoint(new Uint8Array(await checkpoint.arrayBuffer()));
  const kernel = state.tensors['encoder.1.kernel']!;
  const values = kernel.values.with(7, -Infinity);
  const tensors = { ...state.tensors, 'encoder.1.kernel': { ...kernel, values } };

  const session = new AskedSession();
  await session.call('start', { backend: 'auto', assetBase: 'http://localhost/' });
  const load = (runId: number, bytes: Uint8Array<ArrayBuffer>) =>
    session.call('loadRun', { runId, checkpoint: new Blob([bytes]) });
  await expect(load(1, writeTorchWeights({ config, tensors }))).rejects.toMatchObject({
    code: 'weights-not-finite',
    message: expect.stringMatching(/: encoder.+ has values that are no numbers/) as string,
  });
  expect(session.progress).toBeUndefined();

  await session.call('watch', ['batch', 'filters', 'watched']);
  const diverged = { code: 'run-not-finite', parameters: { step: 1, name: 'encoder.1.kernel' } };
  await expect(load(2, writeCheckpoint({ config, state: { ...state, tensors } }))).rejects.toMatchObject(
    diverged,
  );
  expect(session.all('failure')).toMatchObject([{ runId: 2, failure: diverged }]);
  expect(session.progress).toMatchObject({ runId: 2, progress: { status: 'failed', step: 1 } });
});

it('weights of another network are refused by a sentence', async () => {
  const session = new AskedSession();
  await session.call('start', { backend: 'auto', assetBase: 'http://localhost/' });
  const tensors = { 'encoder.0.kernel': { shape: [1], values: Float32Array.of(1) } };
  const loading = session.call('loadRun', {
    runId: 1,
    checkpoint: new Blob([writeTorchWeights({ config, tensors })]),
  });
  await expect(loading).rejects.toMatchObject({ code: 'state-mismatch' });
});
