import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { act } from '../../actions/act';
import { closeQuietPage, openQuietPage } from '../../actions/page.test-support';
import { useRun } from '../../state/run-store';
import type { StepRecord } from '../../worker/protocol';
import { currentRecorder, startRecording } from './recording';
import { database } from './runs-database';

afterEach(() => {
  closeQuietPage();
  vi.unstubAllGlobals();
});

it('a run that rests by the time its recorder comes is kept, with a checkpoint', async () => {
  const page = openQuietPage();
  vi.stubGlobal('document', { baseURI: 'http://localhost/', addEventListener: () => undefined });
  vi.stubGlobal('navigator', { language: 'en' });
  const { runId, draft: config } = useRun.getState();
  page.worker.publish('run-started', { runId, config });
  const metrics = { step: 3, epoch: 0.1, loss: 4, learningRate: 1, imagesPerSecond: 1, msPerStep: 1 };
  page.worker.publish('step', { runId, record: metrics as StepRecord });
  const counts = { stepsPerEpoch: 31, totalSteps: 62, parameterCount: 9 };
  page.worker.publish('progress', {
    runId,
    progress: { status: 'paused', isWaiting: false, step: 3, ...counts },
  });

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
