import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { setBackend } from '@tensorflow/tfjs-core';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPromptViews } from '../augment/prompt-views';
import { parseConfig } from '../config/parse-config';
import { PlaygroundError } from '../config/playground-error';
import { datasets } from '../datasets/datasets';
import { halves } from '../evaluate/halves.test-support';
import { startTimer } from '../datasets/timer';
import type { RunningBackend } from './backend';
import type { Command, WorkerEvent } from './protocol';
import { TrainingSession } from './training-session';

/** Of 16 pictures. */
function configOf(batchSize: number) {
  return parseConfig({
    dataset: { name: 'shapes', trainingPictures: 16 },
    model: { head: { kind: 'linear', outputUnits: 3 } },
    training: { batchSize, epochs: 50, logEvery: 1 },
    evaluation: { everySteps: 0 },
  });
}

// Small pictures, of which a step takes milliseconds.
const opened = vi
  .spyOn(datasets.shapes, 'open')
  .mockImplementation(({ split, count }) => Promise.resolve(halves(split, count)));
afterAll(() => opened.mockRestore());

let events: WorkerEvent[];
let waiting: { isTrue: () => boolean; resolve: () => void }[];
let lose: (error: PlaygroundError) => void;
let afterStep: () => Promise<void>;
let session: TrainingSession;

const backend: RunningBackend = {
  report: { backend: 'cpu', adapter: 'JavaScript', reason: 'requested' },
  openViews: openPromptViews,
  prepare: () => Promise.resolve(),
  kernelChoices: () => [],
  throttle: () => afterStep(),
  onLost: (callback) => (lose = callback),
};

/** Resolves once an event has made it true. */
function until(isTrue: () => boolean): Promise<void> {
  if (isTrue()) return Promise.resolve();
  return new Promise((resolve) => waiting.push({ isTrue, resolve }));
}

const all = <T extends WorkerEvent['type']>(type: T) =>
  events.filter((event): event is Extract<WorkerEvent, { type: T }> => event.type === type);
const progress = () => all('progress').at(-1);
const status = () => progress()?.progress.status;
const hasStatus = (wanted: string) => until(() => status() === wanted);

function open(startBackend = () => Promise.resolve(backend)): void {
  // What the session of the test before has still to say is not for this one.
  const said: WorkerEvent[] = [];
  events = said;
  session = new TrainingSession({
    post(event) {
      said.push(event);
      for (const { isTrue, resolve } of waiting) if (isTrue()) resolve();
    },
    now: () => performance.now(),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    startTimer,
    startBackend,
  });
}

const send = (...commands: Command[]) => commands.forEach((command) => session.take(command));
const initialize = (batchSize: number): Command => ({
  type: 'initialize',
  runId: 1,
  backend: 'auto',
  assetBase: 'http://localhost/',
  config: configOf(batchSize),
});

beforeEach(async () => {
  await setBackend('cpu');
  waiting = [];
  afterStep = () => Promise.resolve();
  open();
});

afterEach(async () => {
  if (status() !== 'running') return;
  send({ type: 'pause' });
  await until(() => status() !== 'running');
});

describe('a run', () => {
  it('whose batch is larger than the dataset has never begun: with another batch one trains without a reset', async () => {
    send(initialize(128), { type: 'train' });
    await until(() => all('failure').length > 0);
    expect(all('failure')).toMatchObject([{ runId: 1, failure: { code: 'dataset-too-small' } }]);
    expect(progress()).toMatchObject({ progress: { status: 'failed', step: 0 } });
    send({ type: 'configure', config: configOf(2) });
    await hasStatus('idle');
    expect(progress()).toMatchObject({ progress: { stepsPerEpoch: 8 } });
    send({ type: 'step' });
    await hasStatus('paused');
    expect(progress()).toMatchObject({ runId: 1, progress: { step: 1, stepsPerEpoch: 8 } });
  });

  it('trains with the settings under which it was asked for, whatever is set while it waits', async () => {
    send(initialize(4), { type: 'step' }, { type: 'configure', config: configOf(2) });
    await hasStatus('paused');
    expect(progress()).toMatchObject({ progress: { step: 1, stepsPerEpoch: 4 } });
    expect(all('run-started')).toEqual([{ type: 'run-started', runId: 1, config: configOf(4) }]);
  });

  it('says its number with all that it says, and after a reset the next one', async () => {
    send(initialize(2), { type: 'train' });
    await until(() => all('metrics').length >= 2);
    send({ type: 'reset', runId: 2 }, { type: 'step' });
    await until(() => all('metrics').some(({ runId }) => runId === 2));
    const first = events.findIndex((event) => 'runId' in event && event.runId === 2);
    const steps = events.slice(first).flatMap((event) => (event.type === 'metrics' ? [event] : []));
    expect(steps.map(({ runId, metrics }) => [runId, metrics.step])).toEqual([[2, 1]]);
    for (const event of events.slice(first)) if ('runId' in event) expect(event.runId).toBe(2);
  });

  it('that fails after steps keeps its count until a reset, and other settings do not touch it', async () => {
    afterStep = () => Promise.reject(new PlaygroundError('loss-not-finite', { step: 1, loss: 'NaN' }));
    send(initialize(2), { type: 'train' });
    await until(() => all('failure').length > 0);
    const { step } = progress()!.progress;
    expect(step).toBeGreaterThan(0);
    send({ type: 'configure', config: configOf(4) }, { type: 'train' }, { type: 'draw', drawing: 1 });
    await until(() => all('batch').at(-1)!.batch.step === 1);
    expect(progress()).toMatchObject({ progress: { status: 'failed', step } });
    send({ type: 'reset', runId: 2 });
    await hasStatus('idle');
    expect(progress()).toMatchObject({ runId: 2, progress: { step: 0, stepsPerEpoch: 4 } });
  });

  it('counts a step before it says its loss', async () => {
    send(initialize(2), { type: 'train' });
    await until(() => all('metrics').length >= 3);
    let counted = 0;
    for (const event of events) {
      if (event.type === 'progress') counted = event.progress.step;
      if (event.type === 'metrics') expect(counted).toBeGreaterThanOrEqual(event.metrics.step);
    }
  });
});

describe('a worker without its device', () => {
  it('says so once, for no run in particular, and does nothing any more', async () => {
    send(initialize(2), { type: 'train' });
    await until(() => all('metrics').length > 0);
    lose(new PlaygroundError('device-lost', { reason: 'unplugged' }));
    lose(new PlaygroundError('device-lost', { reason: 'again' }));
    const count = events.length;
    send({ type: 'reset', runId: 2 }, { type: 'train' });
    for (let i = 0; i < 200; i++) await new Promise((resolve) => setImmediate(resolve));
    expect(status()).toBe('failed');
    expect(all('failure')).toMatchObject([{ failure: { code: 'device-lost' } }]);
    expect(all('failure')[0]).not.toHaveProperty('runId');
    expect(events.slice(count).every((event) => event.type !== 'progress')).toBe(true);
  });

  it('says why none could be had', async () => {
    open(() => Promise.reject(new PlaygroundError('backend-unavailable', { backend: 'webgpu', reason: 'none' })));
    send(initialize(2), { type: 'train' });
    await until(() => all('failure').length > 0);
    expect(all('failure')).toMatchObject([{ failure: { code: 'backend-unavailable' } }]);
    expect(all('failure')[0]).not.toHaveProperty('runId');
    expect(status()).toBe('failed');
  });
});
