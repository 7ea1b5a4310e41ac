import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Evaluation } from '../../evaluate/evaluation';
import type { StepMetrics } from '../../metrics/step-metrics';
import type { Database, RunUpdate } from '../../runs/database';
import { StoreTrouble } from '../../storage/patient-database';
import { recordOf } from '../../runs/records.test-support';
import { metricHistory } from '../../state/metric-history';
import { RunRecorder, type RecorderDeps, type RunNews } from './recorder';

let time: number;
let updates: RunUpdate[];
let trouble: StoreTrouble | undefined;
let isKnown: boolean;
let recorder: RunRecorder;
/** What a checkpoint of the next step costs. */
let cost: { bytes: number; tookMs: number };
let step: number;
const tell = vi.fn<RecorderDeps['tell']>();

const deps: RecorderDeps = {
  database: {
    write(update) {
      if (trouble) return Promise.reject(trouble);
      updates.push(update);
      const isNew = !isKnown;
      isKnown = true;
      return Promise.resolve({ record: update.record, isNew });
    },
  } as Partial<Database> as Database,
  saveRun: () =>
    Promise.resolve({ checkpoint: { size: cost.bytes } as Blob, hash: 'f', step, tookMs: cost.tookMs }),
  now: () => time,
  isDeleted: () => false,
  tell,
};

const news = (status: RunNews['status']): RunNews => ({
  status,
  step,
  stepsPerEpoch: 31,
  totalSteps: 620,
  parameterCount: 9,
  elapsedMs: 100 * step,
  engine: { backend: 'wasm', adapter: '', kernels: {} },
});

/** One step that is logged and takes so long. */
async function train(ms: number, status: RunNews['status'] = 'running'): Promise<void> {
  time += ms;
  step++;
  const metrics = { step, loss: 5 - step / 100 } as StepMetrics;
  metricHistory.append(metrics);
  recorder.logged(metrics);
  recorder.follow(news(status));
  await recorder.settled();
}
async function trainFor(ms: number, stepMs = 1000): Promise<void> {
  for (const end = time + ms; time < end;) await train(stepMs);
}
const checkpoints = () => updates.flatMap(({ checkpoint }) => checkpoint?.entry.step ?? []);
const writtenSteps = () => updates.flatMap(({ chunk }) => [...(chunk?.steps ?? [])]);
/** Between two checkpoints, and from the last one to now. */
const gaps = (steps: readonly number[]) => [...steps, step].map((at, i) => at - (steps[i - 1] ?? 0));

beforeEach(() => {
  metricHistory.clear();
  [time, step, updates, trouble, isKnown] = [1000, 0, [], undefined, false];
  cost = { bytes: 8, tookMs: 3 };
  tell.mockClear();
  recorder = new RunRecorder(recordOf(), metricHistory.take(), deps);
  recorder.follow(news('running'));
});

describe('the record of a run', () => {
  it('of a small network has a checkpoint within ten seconds, whenever it ends', async () => {
    await trainFor(60_000);
    expect(Math.max(...gaps(checkpoints()))).toBeLessThan(10);
    expect(checkpoints().length).toBeGreaterThan(5);
  });

  it('of a large one has them so seldom that they cost a fiftieth of the time', async () => {
    cost = { bytes: 8, tookMs: 1000 };
    await trainFor(200_000);
    expect(checkpoints().length).toBeLessThanOrEqual(4);
    cost = { bytes: 30_000_000, tookMs: 3 };
    const before = checkpoints().length;
    await trainFor(120_000);
    expect(checkpoints().length - before).toBeLessThanOrEqual(4);
    // Metrics go on being written meanwhile.
    expect(writtenSteps().length).toBeGreaterThan(300);
  });

  it('has each logged step and each evaluation once', async () => {
    recorder.judged({ step: 0, knnH: 20, testImages: 200 } as Evaluation);
    await trainFor(20_000);
    recorder.judged({ step: 20, knnH: 31, testImages: 200 } as Evaluation);
    await trainFor(20_000);
    await train(1, 'paused');
    expect(writtenSteps()).toEqual(Array.from({ length: step }, (_, i) => i + 1));
    expect(updates.flatMap(({ evaluations = [] }) => evaluations).map((one) => one.step)).toEqual([0, 20]);
    expect(updates.at(-1)!.record).toMatchObject({
      status: 'paused',
      step,
      knn: { percent: 31, images: 200 },
    });
    expect(updates.at(-1)!.record.losses[0]).toBeCloseTo(4.99);
  });

  it('has a checkpoint at once when the run rests, when the page is hidden, and when another takes its place', async () => {
    await train(1, 'paused');
    expect(checkpoints()).toEqual([1]);
    await train(1);
    recorder.writeAll();
    await recorder.settled();
    expect(checkpoints()).toEqual([1, 2]);
    await train(1);
    recorder.leave();
    await recorder.settled();
    expect(checkpoints()).toEqual([1, 2, 3]);
    expect(updates.at(-1)!.record.status).toBe('left');
  });

  it('is not written before the first step, nor twice for the same one', async () => {
    recorder.writeAll();
    recorder.leave();
    await recorder.settled();
    expect(updates).toEqual([]);
    await train(1, 'finished');
    recorder.leave();
    await recorder.settled();
    expect(checkpoints()).toEqual([1]);
    expect(updates.at(-1)!.record.status).toBe('finished');
  });

  it('of a worker that has died stays as it was, and says so', async () => {
    await train(1, 'paused');
    vi.spyOn(deps, 'saveRun').mockRejectedValueOnce(new Error('it ended'));
    step = 5;
    recorder.follow(news('running'));
    recorder.writeAll();
    recorder.follow(news('failed'));
    await recorder.settled();
    expect(checkpoints()).toEqual([1]);
    expect(recorder.checkpoint!.entry.step).toBe(1);
    expect(updates.at(-1)!.record.status).toBe('failed');
  });
});

describe('where the store', () => {
  it('is full or refuses, the run goes on from memory, and that is said with its size', async () => {
    trouble = new StoreTrouble('store-full');
    cost = { bytes: 2_140_000, tookMs: 3 };
    await train(1, 'paused');
    expect(recorder.checkpoint!.entry.step).toBe(1);
    const failure = tell.mock.lastCall![1]!;
    expect(failure).toMatchObject({
      code: 'run-not-kept',
      parameters: { cause: 'store-full', megabytes: 2.2 },
    });
    trouble = undefined;
    await train(6000);
    await train(6000);
    expect(writtenSteps()).toEqual([1, 2, 3]);
    expect(tell.mock.lastCall![1]).toBeUndefined();
  });

  it('has lost the run, all of it is written again', async () => {
    await train(6000);
    await train(6000);
    isKnown = false;
    updates = [];
    for (let i = 0; i < 2; i++) await train(6000);
    expect(new Set(writtenSteps())).toEqual(new Set([1, 2, 3, 4]));
  });
});
