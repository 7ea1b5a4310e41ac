import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlaygroundError } from '../config/playground-error';
import { presetConfig } from '../config/presets';
import type { Evaluation } from '../evaluate/evaluation';
import { useBatch } from '../features/batch/store';
import { startExperiment, stopExperiment, useExperiments } from '../features/experiments/store';
import { askBatch, useLaboratory } from '../features/laboratory/store';
import { useMap } from '../features/map/store';
import { askNeighbours, useNeighbours } from '../features/neighbours/store';
import { useProbes } from '../features/probes/store';
import type { RunProgress, RunStatus, StepRecord } from '../worker/protocol';
import type { News, TrainingCalls, TrainingTopics } from '../worker/session.test-support';
import { FakeClient } from './fake-client.test-support';
import { metricHistory } from './metric-history';
import { pause, reset, startWorker, step, train } from './run-controller';
import { pendingFields, useRun } from './run-store';
import { breakRun, choosePreset, setField, openLink } from './settings';
import { connect } from './training-worker';

const size = { height: 1, width: 1, channels: 1 };
const sample = (step: number) => ({ step, size, indices: [0], images: new Uint8Array(1) });
const nothingNear = { indices: [], cosines: [], labels: [], images: new Uint8Array() };
const failure = new PlaygroundError('dataset-too-small', { images: 100, batchSize: 128 }).toFailure();

function progressOf(status: RunStatus, step: number): RunProgress {
  return { status, isWaiting: false, step, stepsPerEpoch: 62, totalSteps: 620, parameterCount: 1000 };
}

function recordOf(step: number): StepRecord {
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
    batch: sample(step),
  };
}

/** All that a run may say after a step. */
function newsOf(runId: number, step: number): News[] {
  const spaces = { pixels: nothingNear, untrained: nothingNear, trained: nothingNear };
  const similarity = {
    ...sample(step),
    batchSize: 1,
    cosines: new Float32Array(4),
    labels: [0],
    classNames: ['a'],
  };
  const report = { step, id: useNeighbours.getState().id, size, bankSize: 1, spaces };
  return [
    { topic: 'run-started', payload: { runId, config: presetConfig('quick') } },
    { topic: 'progress', payload: { runId, progress: progressOf('running', step) } },
    { topic: 'step', payload: { runId, record: recordOf(step) } },
    { topic: 'images', payload: { runId, batch: sample(step + 1) } },
    { topic: 'similarity', payload: { runId, similarity } },
    { topic: 'evaluation', payload: { runId, evaluation: { step } as Evaluation } },
    {
      topic: 'map',
      payload: { runId, snapshot: { step, count: 1, h: new Float32Array(2), z: new Float32Array(2) } },
    },
    { topic: 'neighbours', payload: { runId, report } },
    { topic: 'evaluation-failed', payload: { runId, failure } },
    { topic: 'failure', payload: { runId, failure } },
  ];
}

/** Of the worker that is there now. */
let client: FakeClient;
let die: (error: PlaygroundError) => void;
let clients: FakeClient[];

const emit = <Topic extends keyof TrainingTopics>(topic: Topic, payload: TrainingTopics[Topic]) =>
  client.publish(topic, payload);
const tell = ({ topic, payload }: News) => client.publish(topic, payload);
const last = (name: keyof TrainingCalls) => client.last(name);
const allOf = (name: keyof TrainingCalls) => client.asked.filter((one) => one.name === name);
const settled = () => vi.advanceTimersByTimeAsync(0);

const say = (status: RunStatus, step: number) =>
  emit('progress', { runId: useRun.getState().runId, progress: progressOf(status, step) });
/** As the worker says it. */
const start = () => emit('run-started', { runId: useRun.getState().runId, config: useRun.getState().draft });
const onShow = () =>
  structuredClone({
    run: useRun.getState(),
    map: useMap.getState(),
    neighbours: useNeighbours.getState(),
    batch: useBatch.getState(),
    probes: useProbes.getState(),
    loss: metricHistory.points('train/loss'),
  });

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  vi.stubGlobal('location', { search: '?preset=quick&backend=wasm', hash: '' });
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  vi.stubGlobal('history', { replaceState: () => undefined });
  clients = [];
  useRun.setState(useRun.getInitialState(), true);
  useExperiments.setState(useExperiments.getInitialState(), true);
  startWorker('auto', (onDeath) => {
    die = onDeath;
    client = new FakeClient();
    clients.push(client);
    return client;
  });
  openLink(location.search);
  reset();
  clients = [client];
  last('start')!.resolve(undefined);
  client.asked = [];
  askNeighbours({ kind: 'test', index: 0 });
  say('idle', 0);
});

afterEach(() => {
  reset();
  vi.runAllTimers();
  connect(undefined);
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('after a reset', () => {
  const topics = newsOf(0, 1).map(({ topic }) => topic);

  it.each(topics)('%s of the run before changes nothing', (kind) => {
    train();
    const { runId } = useRun.getState();
    reset();
    vi.runAllTimers();
    const before = onShow();
    for (const news of newsOf(runId, 7)) if (news.topic === kind) tell(news);
    vi.runAllTimers();
    expect(onShow()).toEqual(before);
  });

  it('all of that changes something in the run itself', () => {
    train();
    for (const kind of topics) {
      const before = onShow();
      for (const news of newsOf(useRun.getState().runId, 7)) if (news.topic === kind) tell(news);
      vi.advanceTimersByTime(2000);
      expect(onShow(), kind).not.toEqual(before);
    }
  });

  it('at any point between news, nothing of the run before is on show, now or later', () => {
    const count = newsOf(0, 1).length - 1;
    for (let at = 0; at < 10 * count; at++) {
      train();
      const old = useRun.getState().runId;
      const news = [...newsOf(old, 199).slice(0, -1), ...newsOf(old, 200).slice(0, -1)];
      const cut = (at % count) + count;
      for (const one of news.slice(0, cut)) tell(one);
      // At times in the midst of being shown part by part.
      vi.advanceTimersByTime(at % 3 === 0 ? 250 : at);
      reset();
      for (const one of news.slice(cut)) tell(one);
      const expectFresh = () => {
        const { run, map, neighbours, batch, probes, loss } = onShow();
        expect(run).toMatchObject({ elapsedMs: 0, progress: { step: 0, status: 'idle' } });
        const { latest, pace, ownPart, runConfig } = run;
        expect([latest, pace, ownPart, batch.newest, runConfig]).toEqual(Array(5).fill(undefined));
        expect([probes.points, loss]).toEqual([[], []]);
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
    emit('step', { runId: old, record: recordOf(200) });
    breakRun('trivial');
    emit('step', { runId: old, record: recordOf(202) });
    const { runId } = useRun.getState();
    emit('step', { runId, record: recordOf(1) });
    emit('step', { runId, record: recordOf(2) });
    vi.runAllTimers();
    expect(metricHistory.points('train/loss').map(({ x }) => x)).toEqual([1, 2]);
    const { ms, steps } = useRun.getState().pace!;
    expect(ms / steps).toBeCloseTo(100);
  });

  it('the worker hears of it with the number that the page already has, and of the old training no more', () => {
    train();
    const { signal } = last('train')!;
    reset();
    const { runId, draft } = useRun.getState();
    expect(signal!.aborted).toBe(true);
    expect(last('configure')!.argument).toEqual({ runId, config: draft });
  });

  it('what was still to be shown of the dataset is shown', () => {
    const progress = { loadedBytes: 1, totalBytes: 1, loadedImages: 1, totalImages: 1, fromCache: false };
    emit('dataset', progress);
    reset();
    vi.runAllTimers();
    expect(useRun.getState().dataset).toEqual(progress);
  });
});

describe('training', () => {
  it('is asked for with the run’s number, whole or a step at a time, and ended by a pause', () => {
    const { runId } = useRun.getState();
    train();
    step();
    const calls = allOf('train');
    expect(calls.map(({ argument }) => argument)).toEqual([{ runId }, { runId, steps: 1, logEach: true }]);
    pause();
    expect(calls.every(({ signal }) => signal!.aborted)).toBe(true);
    train();
    expect(last('train')!.signal!.aborted).toBe(false);
  });
});

describe('a slider', () => {
  it('hands its config over once for each value, and only the last is still waited for', () => {
    for (const batchSize of [16, 18, 20]) setField('training.batchSize', batchSize);
    const calls = allOf('configure');
    expect(
      calls.map(({ argument }) => (argument as { config: { training: object } }).config.training),
    ).toMatchObject([{ batchSize: 16 }, { batchSize: 18 }, { batchSize: 20 }]);
    expect(calls.map(({ signal }) => signal!.aborted)).toEqual([true, true, false]);
  });

  it('is not heard by a run that has begun', () => {
    start();
    setField('training.batchSize', 16);
    expect(last('configure')).toBeUndefined();
    expect(useRun.getState().draft.training.batchSize).toBe(16);
  });
});

describe('a step that is looked at again', () => {
  it('is the last of those that were asked for', async () => {
    askBatch(3, 8);
    const [first] = allOf('batchAt');
    askBatch(4, 8);
    first!.resolve(sample(3));
    last('batchAt')!.resolve(sample(4));
    await settled();
    expect(useLaboratory.getState().batch!.step).toBe(4);
  });

  it('that there is not is refused with the reason', async () => {
    askBatch(9999, 8);
    last('batchAt')!.reject(new PlaygroundError('step-out-of-range', { step: 10_000, last: 620 }));
    await settled();
    expect(useLaboratory.getState().failure).toMatchObject({ code: 'step-out-of-range' });
  });
});

describe('an experiment', () => {
  const point = (accuracy: number) => ({ labels: 1, accuracy }) as never;
  const requestOf = () => (last('experiment')!.argument as { request: number }).request;
  const fraction = (request: number, fraction: number) =>
    emit('experiment', { kind: 'progress', request, name: 'label-budget', fraction });
  const finding = (request: number, accuracy: number) =>
    emit('experiment', { kind: 'finding', request, name: 'label-budget', finding: point(accuracy) });

  it('that another has followed, or a reset has ended, says nothing any more', () => {
    startExperiment('label-budget');
    const first = requestOf();
    startExperiment('label-budget');
    const second = requestOf();
    finding(first, 1);
    fraction(second, 0.5);
    finding(second, 2);
    vi.runAllTimers();
    expect(useExperiments.getState()).toMatchObject({
      findings: { 'label-budget': [point(2)] },
      running: { fraction: 0.5 },
    });
    fraction(second, 0.6);
    reset();
    fraction(second, 0.7);
    finding(second, 3);
    vi.runAllTimers();
    const { running, findings } = useExperiments.getState();
    expect([running, findings['label-budget']]).toEqual([undefined, [point(2)]]);
  });

  it('is over when it is answered, says why if it was refused, and nothing if it was stopped', async () => {
    startExperiment('label-budget');
    expect(useExperiments.getState().running).toEqual({ name: 'label-budget', fraction: 0 });
    last('experiment')!.resolve(undefined);
    await settled();
    expect(useExperiments.getState()).toMatchObject({ running: undefined, failed: undefined });
    startExperiment('label-budget');
    last('experiment')!.reject(new PlaygroundError('dataset-too-small', { images: 1, batchSize: 2 }));
    await settled();
    expect(useExperiments.getState().failed).toMatchObject({ failure: { code: 'dataset-too-small' } });
    startExperiment('label-budget');
    stopExperiment();
    await settled();
    expect(last('experiment')!.signal!.aborted).toBe(true);
    expect(useExperiments.getState()).toMatchObject({ running: undefined, failed: undefined });
  });
});

it('a run is shown with the settings that the worker began it with, not with those set since', () => {
  train();
  const config = useRun.getState().draft;
  setField('training.batchSize', 16);
  expect(useRun.getState().runConfig).toBeUndefined();
  emit('run-started', { runId: useRun.getState().runId, config });
  expect(useRun.getState().runConfig).toEqual(config);
  expect(pendingFields(useRun.getState())).toEqual(['training.batchSize']);
});

describe('a failure', () => {
  const none = undefined;
  const failRun = () => emit('failure', { runId: useRun.getState().runId, failure });
  const failWorker = () => emit('failure', { failure });

  function failStart(): void {
    train();
    say('running', 0);
    say('failed', 0);
    failRun();
  }

  it('before the first step leaves no run behind, and its notice goes with the settings that were at fault', () => {
    setField('training.batchSize', 128);
    failStart();
    expect(useRun.getState()).toMatchObject({ failure, progress: { status: 'failed' } });
    expect(useRun.getState().runConfig).toBeUndefined();
    setField('training.batchSize', 16);
    expect(last('configure')!.argument).toMatchObject({ config: { training: { batchSize: 16 } } });
    say('idle', 0);
    expect(useRun.getState().failure).toBeUndefined();
    train();
    expect(client.asked.at(-1)!.name).toBe('train');
    start();
    expect(useRun.getState().runConfig!.training.batchSize).toBe(16);
    expect(clients).toHaveLength(1);
  });

  it('of a run that has taken steps keeps its settings and its notice until the reset', () => {
    start();
    say('running', 5);
    say('failed', 5);
    failRun();
    setField('training.batchSize', 16);
    expect(pendingFields(useRun.getState())).toEqual(['training.batchSize']);
    expect(useRun.getState()).toMatchObject({ failure, progress: { status: 'failed', step: 5 } });
    reset();
    expect(useRun.getState().failure).toBeUndefined();
    expect(clients).toHaveLength(2);
  });

  it('while images are loaded goes when another preset brings others', () => {
    say('failed', 0);
    failRun();
    choosePreset('cifar10-tiny');
    say('loading', 0);
    expect(useRun.getState().failure).toBeUndefined();
  });

  it('of the worker ends it, and the next settings or a reset start another', () => {
    failWorker();
    expect(client.isDisposed).toBe(true);
    expect(useRun.getState()).toMatchObject({ failure, progress: { status: 'failed' } });
    setField('training.batchSize', 16);
    expect(clients).toHaveLength(2);
    expect(useRun.getState()).toMatchObject({ failure: none, progress: { status: 'loading' } });
    failWorker();
    reset();
    expect(clients).toHaveLength(3);
    expect(last('configure')!.argument).toMatchObject({
      runId: useRun.getState().runId,
      config: { training: { batchSize: 16 } },
    });
  });

  it('of a worker that died is said, and a reset starts another', () => {
    start();
    say('running', 9);
    die(new PlaygroundError('worker-died', { reason: 'out of memory' }));
    expect(useRun.getState()).toMatchObject({
      failure: { code: 'worker-died' },
      progress: { status: 'failed', step: 9 },
    });
    reset();
    expect(clients).toHaveLength(2);
    expect(useRun.getState().failure).toBeUndefined();
  });

  it('of the worker in mid-run keeps numbers and settings, and ends an experiment', () => {
    start();
    say('running', 9);
    emit('step', { runId: useRun.getState().runId, record: recordOf(9) });
    startExperiment('supervised');
    failWorker();
    vi.runAllTimers();
    const { latest, runConfig, progress } = useRun.getState();
    expect(latest!.step).toBe(9);
    expect(progress).toMatchObject({ status: 'failed', step: 9 });
    expect([runConfig === undefined, useExperiments.getState().running]).toEqual([false, undefined]);
    setField('training.batchSize', 16);
    expect(clients).toHaveLength(1);
  });

  it('is not answered by training on', () => {
    failStart();
    client.asked = [];
    train();
    expect(client.asked).toEqual([]);
    expect(useRun.getState().runConfig).toBeUndefined();
  });
});
