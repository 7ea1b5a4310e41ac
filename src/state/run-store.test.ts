import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlaygroundError } from '../config/playground-error';
import { presetConfig } from '../config/presets';
import type { Evaluation } from '../evaluate/evaluator';
import type { Command, RunProgress, RunStatus, StepMetrics, WorkerEvent } from '../worker/protocol';
import { takeTestPictures, useMap } from './map-store';
import { metricHistory } from './metric-history';
import { useNeighbours } from './neighbours-store';
import {
  askNeighbours,
  breakRun,
  choosePreset,
  pendingFields,
  reset,
  setField,
  startFromAddress,
  startStudy,
  train,
  useRun,
} from './run-store';

const size = { height: 1, width: 1, channels: 1 };
const sample = (step: number) => ({ step, size, indices: [0], images: new Uint8Array(1) });
const nothingNear = { indices: [], cosines: [], labels: [], images: new Uint8Array() };
const failure = new PlaygroundError('dataset-too-small', { pictures: 100, batchSize: 128 }).toFailure();

function progressOf(status: RunStatus, step: number): RunProgress {
  return { status, isWaiting: false, step, stepsPerEpoch: 62, totalSteps: 620, parameterCount: 1000 };
}

function metricsOf(step: number): StepMetrics {
  return {
    step,
    epoch: step / 62,
    loss: 4,
    positiveCosine: 0.5,
    negativeCosine: 0,
    contrastiveAccuracy: 0.2,
    learningRate: 0.001,
    imagesPerSecond: 320,
    msPerStep: 100,
  };
}

/** All that a run may say after a step. */
function eventsOf(runId: number, step: number): WorkerEvent[] {
  const spaces = { pixels: nothingNear, untrained: nothingNear, trained: nothingNear };
  return [
    { type: 'run-started', runId, config: presetConfig('quick') },
    { type: 'progress', runId, progress: progressOf('running', step) },
    { type: 'metrics', runId, metrics: metricsOf(step) },
    {
      type: 'insight',
      runId,
      insight: {
        step,
        similarity: { positive: [], negative: [] } as never,
        filters: { shape: [], values: new Float32Array() },
      },
    },
    { type: 'batch', runId, batch: sample(step) },
    {
      type: 'similarity',
      runId,
      similarity: { ...sample(step), batchSize: 1, cosines: new Float32Array(4), labels: [0], classNames: ['a'] },
    },
    { type: 'evaluation', runId, evaluation: { step } as Evaluation },
    { type: 'map', runId, snapshot: { step, h: new Float32Array(2), z: new Float32Array(2) } },
    {
      type: 'neighbours',
      runId,
      report: { step, id: useNeighbours.getState().id, size, bankSize: 1, spaces },
    },
    { type: 'evaluation-refused', runId, failure },
    { type: 'summary', runId, summary: {} as never },
    { type: 'failure', runId, failure },
  ];
}

let emit: (event: WorkerEvent) => void;
let sent: Command[];
let clients: number;
let disposed: number;

const say = (status: RunStatus, step: number) =>
  emit({ type: 'progress', runId: useRun.getState().runId, progress: progressOf(status, step) });
/** As the worker says it. */
const start = () =>
  emit({ type: 'run-started', runId: useRun.getState().runId, config: useRun.getState().draft });
const onShow = () =>
  structuredClone({
    run: useRun.getState(),
    map: useMap.getState(),
    neighbours: useNeighbours.getState(),
    loss: metricHistory.points('loss'),
  });

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  vi.stubGlobal('location', { search: '?preset=quick&backend=wasm', hash: '' });
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  vi.stubGlobal('history', { replaceState: () => undefined });
  sent = [];
  useRun.setState(useRun.getInitialState(), true);
  startFromAddress((onEvent) => {
    clients++;
    emit = onEvent;
    return { send: (command) => sent.push(command), dispose: () => disposed++ };
  });
  reset();
  clients = 1;
  disposed = 0;
  sent = [];
  takeTestPictures({
    size,
    count: 1,
    images: new Uint8Array(1),
    labels: new Uint8Array(1),
    classNames: ['a'],
  });
  askNeighbours({ kind: 'test', index: 0 });
  say('idle', 0);
});

afterEach(() => {
  reset();
  vi.runAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('after a reset', () => {
  const kinds = eventsOf(0, 1).map(({ type }) => type);

  it.each(kinds)('%s of the run before changes nothing', (kind) => {
    train();
    const { runId } = useRun.getState();
    reset();
    vi.runAllTimers();
    const before = onShow();
    for (const event of eventsOf(runId, 7)) if (event.type === kind) emit(event);
    vi.runAllTimers();
    expect(onShow()).toEqual(before);
  });

  it('all of that changes something in the run itself, but for its summary', () => {
    train();
    for (const kind of kinds) {
      const before = onShow();
      for (const event of eventsOf(useRun.getState().runId, 7)) if (event.type === kind) emit(event);
      vi.advanceTimersByTime(2000);
      if (kind === 'summary') expect(onShow()).toEqual(before);
      else expect(onShow()).not.toEqual(before);
    }
  });

  it('at any point between events, nothing of the run before is on show, now or later', () => {
    const count = eventsOf(0, 1).length - 1;
    for (let at = 0; at < 10 * count; at++) {
      train();
      const old = useRun.getState().runId;
      const events = [...eventsOf(old, 199).slice(0, -1), ...eventsOf(old, 200).slice(0, -1)];
      const cut = (at % count) + count;
      for (const event of events.slice(0, cut)) emit(event);
      // At times in the midst of being shown part by part.
      vi.advanceTimersByTime(at % 3 === 0 ? 250 : at);
      reset();
      for (const event of events.slice(cut)) emit(event);
      const expectFresh = () => {
        const { run, map, neighbours, loss } = onShow();
        expect(run).toMatchObject({ elapsedMs: 0, progress: { step: 0, status: 'idle' } });
        const { latest, pace, insight, similarity, evaluations, runConfig } = run;
        expect([latest, pace, insight, similarity, runConfig]).toEqual(Array(5).fill(undefined));
        expect([evaluations, loss]).toEqual([[], []]);
        expect([map.snapshot, map.layout, neighbours.report]).toEqual([undefined, undefined, undefined]);
      };
      expectFresh();
      vi.runAllTimers();
      expectFresh();
      say('idle', 0);
    }
  });

  it('the next run has its own curve and pace from its first step', () => {
    train();
    const old = useRun.getState().runId;
    emit({ type: 'metrics', runId: old, metrics: metricsOf(200) });
    breakRun('trivial');
    emit({ type: 'metrics', runId: old, metrics: metricsOf(202) });
    const { runId } = useRun.getState();
    emit({ type: 'metrics', runId, metrics: metricsOf(1) });
    emit({ type: 'metrics', runId, metrics: metricsOf(2) });
    vi.runAllTimers();
    expect(metricHistory.points('loss').map(({ x }) => x)).toEqual([1, 2]);
    const { ms, steps } = useRun.getState().pace!;
    expect(ms / steps).toBeCloseTo(100);
  });

  it('the worker hears of it with the number that the page already has', () => {
    reset();
    const { runId } = useRun.getState();
    expect(sent.at(-1)).toEqual({ type: 'reset', runId });
  });

  it('what was still to be shown of the dataset is shown', () => {
    const progress = { loadedBytes: 1, totalBytes: 1, loadedPictures: 1, totalPictures: 1, fromCache: false };
    emit({ type: 'dataset', progress });
    reset();
    vi.runAllTimers();
    expect(useRun.getState().dataset).toEqual(progress);
  });
});

describe('a study', () => {
  const point = (accuracy: number) => ({ labels: 1, accuracy }) as never;

  it('that another has followed, or a reset has ended, says nothing any more', () => {
    startStudy('label-budget');
    const first = sent.at(-1) as Extract<Command, { type: 'study' }>;
    startStudy('label-budget');
    const { request } = sent.at(-1) as Extract<Command, { type: 'study' }>;
    emit({ type: 'label-budget', request: first.request, point: point(1) });
    emit({ type: 'study', request: first.request, study: 'label-budget', share: undefined });
    emit({ type: 'study', request, study: 'label-budget', share: 0.5 });
    emit({ type: 'label-budget', request, point: point(2) });
    vi.runAllTimers();
    expect(useRun.getState()).toMatchObject({ labelBudget: [point(2)], study: { share: 0.5 } });
    emit({ type: 'study', request, study: 'label-budget', share: 0.6 });
    reset();
    emit({ type: 'study', request, study: 'label-budget', share: 0.7 });
    emit({ type: 'label-budget', request, point: point(3) });
    vi.runAllTimers();
    const { study, labelBudget } = useRun.getState();
    expect([study, labelBudget]).toEqual([undefined, [point(2)]]);
  });
});

it('a run is shown with the settings that the worker began it with, not with those set since', () => {
  train();
  const config = useRun.getState().draft;
  setField('training.batchSize', 16);
  expect(useRun.getState().runConfig).toBeUndefined();
  emit({ type: 'run-started', runId: useRun.getState().runId, config });
  expect(useRun.getState().runConfig).toEqual(config);
  expect(pendingFields(useRun.getState())).toEqual(['training.batchSize']);
});

describe('a failure', () => {
  const { runId: none, ...ofWorker } = { runId: undefined, type: 'failure' as const, failure };

  function failStart(): void {
    train();
    say('running', 0);
    say('failed', 0);
    emit({ type: 'failure', runId: useRun.getState().runId, failure });
  }

  it('before the first step leaves no run behind, and its notice goes with the settings that were at fault', () => {
    setField('training.batchSize', 128);
    failStart();
    expect(useRun.getState()).toMatchObject({ failure, progress: { status: 'failed' } });
    expect(useRun.getState().runConfig).toBeUndefined();
    setField('training.batchSize', 16);
    expect(sent.at(-1)).toMatchObject({ type: 'configure', config: { training: { batchSize: 16 } } });
    say('idle', 0);
    expect(useRun.getState().failure).toBeUndefined();
    train();
    expect(sent.at(-1)).toEqual({ type: 'train' });
    start();
    expect(useRun.getState().runConfig!.training.batchSize).toBe(16);
    expect(clients).toBe(1);
  });

  it('of a run that has taken steps keeps its settings and its notice until the reset', () => {
    start();
    say('running', 5);
    say('failed', 5);
    emit({ type: 'failure', runId: useRun.getState().runId, failure });
    setField('training.batchSize', 16);
    expect(pendingFields(useRun.getState())).toEqual(['training.batchSize']);
    expect(useRun.getState()).toMatchObject({ failure, progress: { status: 'failed', step: 5 } });
    reset();
    expect(useRun.getState().failure).toBeUndefined();
    expect(clients).toBe(2);
  });

  it('while pictures are loaded goes when another preset brings others', () => {
    say('failed', 0);
    emit({ type: 'failure', runId: useRun.getState().runId, failure });
    choosePreset('cifar10-tiny');
    say('loading', 0);
    expect(useRun.getState().failure).toBeUndefined();
  });

  it('of the worker ends it, and the next settings or a reset start another', () => {
    emit(ofWorker);
    expect(disposed).toBe(1);
    expect(useRun.getState()).toMatchObject({ failure, progress: { status: 'failed' } });
    setField('training.batchSize', 16);
    expect(clients).toBe(2);
    expect(useRun.getState()).toMatchObject({ failure: none, progress: { status: 'loading' } });
    emit(ofWorker);
    reset();
    expect(clients).toBe(3);
    expect(sent.filter(({ type }) => type === 'initialize').at(-1)).toMatchObject({
      runId: useRun.getState().runId,
      config: { training: { batchSize: 16 } },
    });
  });

  it('of the worker in mid-run keeps numbers and settings, and ends a study', () => {
    start();
    say('running', 9);
    emit({ type: 'metrics', runId: useRun.getState().runId, metrics: metricsOf(9) });
    startStudy('supervised');
    emit({ type: 'study', request: (sent.at(-1) as { request: number }).request, study: 'supervised', share: 0.1 });
    emit(ofWorker);
    vi.runAllTimers();
    const { latest, runConfig, study, progress } = useRun.getState();
    expect(latest!.step).toBe(9);
    expect(progress).toMatchObject({ status: 'failed', step: 9 });
    expect([runConfig === undefined, study]).toEqual([false, undefined]);
    setField('training.batchSize', 16);
    expect(clients).toBe(1);
  });

  it('is not answered by training on', () => {
    failStart();
    sent = [];
    train();
    expect(sent).toEqual([]);
    expect(useRun.getState().runConfig).toBeUndefined();
  });
});
