import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { StepRecord } from '../../worker/protocol';

// Recording does not end: it is begun in modules of this file's own.
async function load() {
  vi.resetModules();
  return {
    ...(await import('../../actions/act')),
    ...(await import('../../actions/page.test-support')),
    ...(await import('../../state/run-store')),
    ...(await import('./kept-runs')),
    ...(await import('./recording')),
    ...(await import('./runs-database')),
  };
}
let modules: Awaited<ReturnType<typeof load>>;
beforeAll(async () => {
  modules = await load();
});
afterAll(() => void vi.resetModules());
afterEach(() => {
  modules.closeQuietPage();
  vi.unstubAllGlobals();
});

it('a run that rests by the time its recorder comes is kept, with a checkpoint', async () => {
  const page = modules.openQuietPage();
  vi.stubGlobal('document', { baseURI: 'http://localhost/', addEventListener: () => undefined });
  vi.stubGlobal('navigator', { language: 'en' });
  const { runId, draft: config } = modules.useRun.getState();
  page.worker.publish('run-started', { runId, config });
  const metrics = { step: 3, epoch: 0.1, loss: 4, learningRate: 1, imagesPerSecond: 1, msPerStep: 1 };
  page.worker.publish('step', { runId, record: metrics as StepRecord });
  const counts = { stepsPerEpoch: 31, totalSteps: 62, parameterCount: 9 };
  page.worker.publish('progress', {
    runId,
    progress: { status: 'paused', isWaiting: false, step: 3, ...counts },
  });

  modules.startRecording();
  const checkpoint = new Blob([new Uint8Array([1, 2, 3])]);
  page.worker.last('saveRun')!.resolve({ checkpoint, hash: 'print', step: 3, tookMs: 1 });
  const recorder = modules.currentRecorder()!;
  await recorder.settled();
  expect(await modules.database.page(1)).toMatchObject([
    { status: 'paused', step: 3, checkpoints: [{ step: 3, bytes: 3 }] },
  ]);
  // What is written as it is left is written before the page is gone.
  modules.act('reset');
  await recorder.settled();
});
