import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { StepRecord } from '../../worker/protocol';

/** What records, fresh for each test: it looks once at what the page trains already. */
async function load() {
  vi.resetModules();
  const { act } = await import('../../actions/act');
  const { closeQuietPage, openQuietPage } = await import('../../actions/page.test-support');
  const { useRun } = await import('../../state/run-store');
  const { currentRecorder, startRecording } = await import('./recording');
  const { database } = await import('./runs-database');
  return { act, closeQuietPage, openQuietPage, useRun, currentRecorder, startRecording, database };
}

let modules: Awaited<ReturnType<typeof load>>;

beforeEach(async () => {
  modules = await load();
});
afterEach(() => {
  modules.closeQuietPage();
  vi.unstubAllGlobals();
});

function begin() {
  const page = modules.openQuietPage();
  vi.stubGlobal('document', { baseURI: 'http://localhost/', addEventListener: () => undefined });
  vi.stubGlobal('navigator', { language: 'en' });
  const { runId, draft: config } = modules.useRun.getState();
  page.worker.publish('run-started', { runId, config });
  return {
    page,
    rest: (step: number) => {
      const metrics = { step, epoch: 0.1, loss: 4, learningRate: 1, imagesPerSecond: 1, msPerStep: 1 };
      page.worker.publish('step', { runId, record: metrics as StepRecord });
      const counts = { stepsPerEpoch: 31, totalSteps: 62, parameterCount: 9 };
      const progress = { status: 'paused', isWaiting: false, step, ...counts } as const;
      page.worker.publish('progress', { runId, progress });
    },
  };
}

it('a run that rests by the time its recorder comes is kept, with a checkpoint', async () => {
  const { act, currentRecorder, database, startRecording } = modules;
  const { page, rest } = begin();
  rest(3);
  startRecording();
  const checkpoint = new Blob([new Uint8Array([1, 2, 3])]);
  page.worker.last('saveRun')!.resolve({ checkpoint, hash: 'print', step: 3, tookMs: 1 });
  const recorder = currentRecorder()!;
  await recorder.settled();
  expect(await database.page(1)).toMatchObject([
    { status: 'paused', step: 3, checkpoints: [{ step: 3, bytes: 3 }] },
  ]);
  // What is written as it is left is written before the page is gone.
  act('reset');
  await recorder.settled();
});

it('a run whose recorder comes during its first step is kept', async () => {
  const { act, currentRecorder, database, startRecording } = modules;
  const { page, rest } = begin();
  startRecording();
  rest(1);
  const recorder = currentRecorder()!;
  act('reset');
  for (const { name, reject } of page.worker.asked) if (name === 'saveRun') reject(new Error('it is gone'));
  await recorder.settled();
  expect(await database.record(recorder.record.id)).toMatchObject({ status: 'left', step: 1 });
});
