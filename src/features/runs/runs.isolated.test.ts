import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { act } from '../../actions/act';
import { closeQuietPage, openQuietPage, type QuietPage } from '../../actions/page.test-support';
import { withField } from '../../config/parse-config';
import type { Evaluation } from '../../evaluate/evaluation';
import type { RunRecord } from '../../runs/record';
import { recordOf } from '../../runs/records.test-support';
import { metricHistory } from '../../state/metric-history';
import { useRun } from '../../state/run-store';
import type { RunStatus, StepRecord } from '../../worker/protocol';
import { useProbes } from '../probes/store';
import { useRuns } from './kept-runs';
import * as library from './library';
import { currentRecorder } from './recording';
import { database } from './runs-database';

let page: QuietPage;
const checkpoint = new Blob([new Uint8Array([1, 2, 3])]);
/** In place of a worker's. */
const printOf = ({ size }: Blob) => `print of ${size}`;
vi.mock('./fingerprint-aside', () => ({
  fingerprintAside: (file: Blob) => Promise.resolve(printOf(file)),
}));
/** None of these may happen on the page. */
const readings = [
  vi.spyOn(Blob.prototype, 'arrayBuffer'),
  vi.spyOn(Blob.prototype, 'stream'),
  vi.spyOn(Blob.prototype, 'bytes'),
];
const evaluation = (step: number) =>
  ({
    step,
    knnH: 31,
    knnZ: 28,
    quiz: { ways: 8, correct: 40, rounds: 200, picks: [], cosines: [] },
    recolouredQuiz: { ways: 8, correct: 30, rounds: 200 },
    bankImages: 500,
    testImages: 200,
    k: 200,
    baselines: { chance: 10, pixelsKnn: 25, untrainedKnn: 24 },
    alignment: 0.5,
    uniformity: -2,
    embeddingStd: 0.1,
    rankMe: 20,
    entropyNats: 3,
    contrastiveAccuracy: 60,
    embeddingSize: 128,
    pairs: 200,
  }) satisfies Evaluation;

function say(status: RunStatus, step: number): void {
  const { runId } = useRun.getState();
  const progress = { status, isWaiting: false, step, stepsPerEpoch: 31, totalSteps: 62, parameterCount: 9 };
  page.worker.publish('progress', { runId, progress });
}

/** As the worker tells of a run that begins or goes on. */
function trains(from: number, to: number, status: RunStatus): void {
  const { runId, draft: config } = useRun.getState();
  page.worker.publish('run-started', { runId, config });
  for (let step = from; step <= to; step++) {
    const metrics = {
      step,
      epoch: step / 31,
      loss: 4 - step / 100,
      learningRate: 1,
      imagesPerSecond: 1,
      msPerStep: 1,
    };
    page.worker.publish('step', { runId, record: metrics as StepRecord });
  }
  page.worker.publish('evaluation', { runId, evaluation: evaluation(to) });
  say(status, to);
}

async function saves(step: number): Promise<void> {
  const asked = page.worker.last('saveRun')!;
  asked.resolve({ checkpoint, hash: printOf(checkpoint), step, tookMs: 1 });
  await expect.poll(() => useRuns.getState().current?.step ?? step).toBe(step);
}

/** A run of so many steps, which is paused and kept. */
async function keepsRun(steps: number): Promise<string> {
  trains(1, steps, 'running');
  say('paused', steps);
  await saves(steps);
  await expect.poll(() => useRuns.getState().current?.step).toBe(steps);
  return useRuns.getState().current!.record.id;
}

/** Once its checkpoint is asked for, the worker has loaded it. */
async function opens(request: { id: string; epochs?: number }): Promise<void> {
  const before = page.worker.last('loadRun');
  const opened = library.openRun(request);
  await expect.poll(() => page.worker.last('loadRun')).not.toBe(before);
  page.worker.last('loadRun')!.resolve({});
  expect(await opened).toBe(true);
}

async function resets(): Promise<void> {
  const recorder = currentRecorder();
  act('reset');
  await recorder?.settled();
  page.hasStatus('idle');
  await library.listRuns();
}
const listed = () => useRuns.getState().records!.map(({ id }) => id);
const losses = () => metricHistory.points('train/loss').map(({ x }) => x);

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  page = openQuietPage();
  vi.stubGlobal('document', { baseURI: 'http://localhost/', addEventListener: () => undefined });
  vi.stubGlobal('navigator', { language: 'en' });
  // No other tab to wait for.
  vi.stubGlobal('BroadcastChannel', undefined);
  library.startRecording();
});
afterEach(async () => {
  await resets();
  for (const kept of await database.page(100)) await database.remove((kept as RunRecord).id);
  closeQuietPage();
});

describe('a run that is kept', () => {
  it('is listed, the newest first, renamed, starred and deleted; what was deleted last can be undone', async () => {
    const first = await keepsRun(3);
    await resets();
    const second = await keepsRun(5);
    await resets();
    expect(listed()).toEqual([second, first]);
    expect(useRuns.getState().records).toMatchObject([
      { status: 'left', step: 5, knn: { percent: 31 } },
      { step: 3 },
    ]);
    await library.changeRun(first, { name: 'warm' });
    await library.changeRun(first, { starred: true });
    await library.changeRun(first, { note: 'colour\nalone' });
    expect(useRuns.getState().records![1]).toMatchObject({
      name: 'warm',
      note: 'colour\nalone',
      starred: true,
      checkpoints: [{ step: 3, starred: true }],
    });
    await library.deleteRun(second);
    expect(listed()).toEqual([first]);
    library.undoDeletion();
    expect(listed()).toEqual([second, first]);
    await library.deleteRun(second);
    const deletion = library.deleteRun(first);
    expect(useRuns.getState().total).toBe(1);
    await deletion;
    await library.listRuns();
    expect([listed(), useRuns.getState().total]).toEqual([[], 1]);
    library.undoDeletion();
    expect(listed()).toEqual([first]);
  });

  it('is listed once, though the list was empty when it was first asked for', async () => {
    await library.listRuns();
    const first = await keepsRun(3);
    act('reset');
    page.hasStatus('idle');
    const second = await keepsRun(5);
    expect(listed()).toEqual([second, first]);
    await library.listMoreRuns();
    expect([listed(), useRuns.getState().total]).toEqual([[second, first], 2]);
  });

  it('stays the same object when it is listed again, unless another tab has changed it', async () => {
    const first = await keepsRun(3);
    await resets();
    await keepsRun(5);
    await resets();
    const before = useRuns.getState().records!;
    await database.change(first, { name: 'renamed elsewhere' });
    await library.listRuns();
    const after = useRuns.getState().records!;
    expect(after[0]).toBe(before[0]);
    expect(after[1]).toEqual({ ...before[1], name: 'renamed elsewhere' });
  });

  it('comes back whole with its settings, curves and evidence, and goes on with its record', async () => {
    const config = useRun.getState().draft;
    const bytes = { loadedBytes: 1, totalBytes: 1, loadedImages: 1, totalImages: 1, fromCache: true };
    useRun.setState({ dataset: { ...bytes, contentHash: '0abc' } });
    const id = await keepsRun(3);
    expect(useRuns.getState().current!.record.dataset).toMatchObject({ contentHash: '0abc' });
    await resets();
    act('choose-preset', 'quick');
    await opens({ id });
    const { runId } = useRun.getState();
    expect(page.worker.last('loadRun')!.argument).toMatchObject({ runId, checkpoint: { size: 3 } });
    expect(useRun.getState()).toMatchObject({
      draft: config,
      runConfig: config,
      latest: { step: 3, loss: 3.97 },
      progress: { step: 3, totalSteps: 62 },
    });
    expect(losses()).toEqual([1, 2, 3]);
    expect(useProbes.getState().points).toEqual([evaluation(3)]);
    trains(4, 6, 'running');
    say('paused', 6);
    await saves(6);
    await resets();
    expect(listed()).toEqual([id]);
    await opens({ id });
    expect(losses()).toEqual([1, 2, 3, 4, 5, 6]);
    // The weights have gone from worker to store and back beside the page.
    for (const reading of readings) expect(reading).not.toHaveBeenCalled();
  });

  it('goes on from the last checkpoint that is as it was written', async () => {
    const entryOf = (step: number) => ({ step, bytes: 3, hash: printOf(checkpoint), starred: false });
    const write = (step: number, file: Blob) =>
      database.write({
        record: recordOf({ id: 'damaged', step, config: useRun.getState().draft }),
        checkpoint: { entry: entryOf(step), content: { file, latest: undefined, elapsedMs: step } },
      });
    await write(3, checkpoint);
    await write(5, new Blob(['cut']).slice(0, 2));
    await opens({ id: 'damaged' });
    expect(useRun.getState().progress.step).toBe(3);
  });

  it('that another tab has gone on with is refused, with a word on it, and stays as that tab wrote it', async () => {
    const id = await keepsRun(3);
    await database.change(id, { owner: 'another tab' });
    trains(4, 6, 'running');
    say('paused', 6);
    page.worker.last('saveRun')!.resolve({ checkpoint, hash: printOf(checkpoint), step: 6, tookMs: 1 });
    await expect
      .poll(() => useRuns.getState().notKept)
      .toMatchObject({ code: 'run-not-kept', parameters: { cause: 'store-taken' } });
    expect(await database.record(id)).toMatchObject({ step: 3, owner: 'another tab' });
    await resets();
    await opens({ id });
    expect(await database.record(id)).not.toMatchObject({ owner: 'another tab' });
    expect(useRun.getState().progress.step).toBe(3);
  });

  it('goes on where its worker died, from the last checkpoint, without what came later', async () => {
    const id = await keepsRun(3);
    trains(4, 9, 'running');
    page.worker.publish('failure', {
      failure: { code: 'worker-died', parameters: { reason: 'x' }, message: 'x' },
    });
    expect(useRun.getState().progress.status).toBe('failed');
    const dead = page.worker;
    await opens({ id });
    expect(dead.isDisposed).toBe(true);
    expect(page.worker.last('loadRun')!.argument).toMatchObject({ checkpoint });
    expect(losses()).toEqual([1, 2, 3]);
    expect(useProbes.getState().points.map(({ step }) => step)).toEqual([3]);
  });

  it('goes on for more epochs', async () => {
    const { draft } = useRun.getState();
    const replaceState = vi.fn<History['replaceState']>();
    vi.stubGlobal('history', { replaceState });
    const id = await keepsRun(62);
    await opens({ id, epochs: 30 });
    const longer = withField(draft, 'training.epochs', 30);
    expect(page.worker.last('loadRun')!.argument).toMatchObject({ epochs: 30 });
    expect(useRun.getState()).toMatchObject({
      runConfig: longer,
      progress: { step: 62, totalSteps: 930 },
    });
    await library.openRun({ id, epochs: 0 });
    expect(useRuns.getState().failure).toMatchObject({ code: 'config-value' });
    await expect.poll(() => replaceState.mock.lastCall![2]).toContain('training.epochs=30');
  });

  it('is offered on the next visit where it was interrupted, unless that was declined', async () => {
    const entry = { step: 3, bytes: 3, hash: 'f', starred: false };
    const content = { file: checkpoint, latest: undefined, elapsedMs: 1 };
    const record = recordOf({ id: 'cut short', status: 'running', changedAt: Date.now() });
    await database.write({ record, checkpoint: { entry, content } });
    await library.findInterrupted();
    expect(useRuns.getState().interrupted).toMatchObject({ id: 'cut short' });
    library.forgetInterrupted();
    await library.findInterrupted();
    expect(useRuns.getState().interrupted).toBeUndefined();
  });

  it('that is not there, or of which nothing can be read, is an error that says so', async () => {
    await library.openRun({ id: 'none' });
    expect(useRuns.getState().failure).toMatchObject({ code: 'run-unreadable' });
    expect(page.worker.last('loadRun')).toBeUndefined();
  });
});

it('what stands in the way of deleting and undoing is said', async () => {
  const id = await keepsRun(3);
  expect(act('delete-run', id)).toMatchObject({ parameters: { cause: 'run-on-show' } });
  expect(act('undo-deletion')).toMatchObject({ parameters: { cause: 'nothing-deleted' } });
});
