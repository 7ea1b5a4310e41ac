/** @file A session whose pictures do not come, or come late: nothing else waits for them, and nothing is lost. */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { setBackend } from '@tensorflow/tfjs-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openPromptViews } from '../augment/prompt-views';
import { parseConfig } from '../config/parse-config';
import type { DatasetName } from '../config/run-config';
import type { Dataset, DatasetRequest } from '../datasets/dataset';
import { datasets } from '../datasets/datasets';
import { fakeNetwork, FakeTime, settled } from '../datasets/network.test-support';
import { halves } from '../evaluate/halves.test-support';
import type { RunningBackend } from './backend';
import type { Command, WorkerEvent } from './protocol';
import { TrainingSession } from './training-session';

const never = () => new Promise<never>(() => undefined);

/** Of 16 pictures, in 8 steps. */
function configOf(name: DatasetName, everySteps = 0) {
  return parseConfig({
    dataset: { name, trainingPictures: 16 },
    model: { head: { kind: 'linear', outputUnits: 3 } },
    training: { batchSize: 4, epochs: 2, logEvery: 1 },
    evaluation: { everySteps, k: 3 },
  });
}

/** Pictures that arrive when told to. */
class LatePictures {
  private arrived: number;
  private readonly waiting: (() => void)[] = [];
  readonly dataset: Dataset;

  constructor({ split, count }: Pick<DatasetRequest, 'split' | 'count'>, arrived: number) {
    this.arrived = arrived;
    this.dataset = {
      ...halves(split, count),
      available: () => this.arrived,
      waitFor: (wanted) =>
        wanted <= this.arrived
          ? Promise.resolve()
          : new Promise((resolve) => this.waiting.push(resolve)),
    };
  }

  set(arrived: number): void {
    this.arrived = arrived;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

let events: WorkerEvent[];
let afterStep: () => void;
let time: FakeTime;
let session: TrainingSession;

const backend: RunningBackend = {
  report: { backend: 'cpu', adapter: 'JavaScript', reason: 'requested' },
  openViews: openPromptViews,
  prepare: () => Promise.resolve(),
  kernelChoices: () => [],
  throttle: () => Promise.resolve(afterStep()),
  onLost: () => undefined,
};

const all = <T extends WorkerEvent['type']>(type: T) =>
  events.filter((event): event is Extract<WorkerEvent, { type: T }> => event.type === type);
const progress = () => all('progress').at(-1)?.progress;
const losses = () => all('metrics').map(({ metrics }) => metrics.loss);
const waitFor = (assertion: () => void) => vi.waitFor(assertion, 15_000);
const becomes = (expected: object) => waitFor(() => expect(progress()).toMatchObject(expected));

function openSession(): void {
  // What the session of the test before has still to say is not for this one.
  const said: WorkerEvent[] = [];
  events = said;
  session = new TrainingSession({
    post: (event) => said.push(event),
    now: () => performance.now(),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    startTimer: time.startTimer,
    startBackend: () => Promise.resolve(backend),
  });
}

const send = (...commands: Command[]) => commands.forEach((command) => session.take(command));
const initialize = (name: DatasetName, everySteps?: number): Command => ({
  type: 'initialize',
  runId: 1,
  backend: 'auto',
  assetBase: 'http://localhost/',
  config: configOf(name, everySteps),
});

beforeEach(async () => {
  await setBackend('cpu');
  afterStep = () => undefined;
  time = new FakeTime();
  openSession();
  vi.spyOn(datasets.shapes, 'open').mockImplementation(({ split, count }) =>
    Promise.resolve(halves(split, Math.min(count, 16))),
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('a dataset that never opens is left at once when another one is chosen, also after several', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const hang = ({ signal }: DatasetRequest) => {
    signals.push(signal);
    return never();
  };
  vi.spyOn(datasets.cifar10, 'open').mockImplementation(hang);
  vi.spyOn(datasets.mnist, 'open').mockImplementation(hang);
  send(initialize('cifar10'));
  await settled();
  expect(progress()).toMatchObject({ status: 'loading' });
  send({ type: 'configure', config: configOf('mnist') });
  await settled();
  send({ type: 'configure', config: configOf('cifar10') }, { type: 'configure', config: configOf('shapes') });
  await becomes({ status: 'idle' });
  for (const signal of signals) expect(signal?.aborted).toBe(true);
  send({ type: 'step' });
  await becomes({ status: 'paused', step: 1 });
});

it('a first shard that does not come is left, too', async () => {
  vi.spyOn(datasets.cifar10, 'open').mockImplementation((request) =>
    Promise.resolve(new LatePictures(request, 0).dataset),
  );
  send(initialize('cifar10'));
  await settled();
  send({ type: 'configure', config: configOf('shapes') });
  await becomes({ status: 'idle' });
});

it('names the file that is missing before there is a dataset, and asks again when told to', async () => {
  const network = fakeNetwork(() => 404);
  send(initialize('mnist'));
  await settled();
  const file = 'datasets/mnist/manifest.json';
  expect(all('missing-files').at(-1)?.files).toMatchObject([{ file, failure: { code: 'file-status' } }]);
  send({ type: 'retry-downloads' });
  await settled();
  expect(network.requests).toHaveLength(2);
  send({ type: 'configure', config: configOf('shapes') });
  await becomes({ status: 'idle' });
  expect(all('missing-files').at(-1)?.files).toEqual([]);
});

it('a run waits for its pictures and goes on as if it had not: the same losses, step by step', async () => {
  send(initialize('shapes'), { type: 'train' });
  await becomes({ status: 'finished', step: 8 });
  const undisturbed = losses();

  openSession();
  let pictures!: LatePictures;
  vi.spyOn(datasets.cifar10, 'open').mockImplementation((request) => {
    pictures = new LatePictures(request, 16);
    return Promise.resolve(pictures.dataset);
  });
  send(initialize('cifar10'));
  await becomes({ status: 'idle' });
  afterStep = () => pictures.set(0);
  send({ type: 'train' });
  await becomes({ status: 'running', isWaiting: true, step: 1 });
  send({ type: 'pause' });
  await becomes({ status: 'paused', isWaiting: false, step: 1 });
  send({ type: 'train' });
  await becomes({ status: 'running', isWaiting: true, step: 1 });
  afterStep = () => undefined;
  pictures.set(16);
  await becomes({ status: 'finished', isWaiting: false, step: 8 });
  expect(losses()).toEqual(undisturbed);
});

it('a run that waits can be reset', async () => {
  let pictures!: LatePictures;
  vi.spyOn(datasets.cifar10, 'open').mockImplementation((request) => {
    pictures = new LatePictures(request, 16);
    return Promise.resolve(pictures.dataset);
  });
  afterStep = () => pictures.set(0);
  send(initialize('cifar10'), { type: 'train' });
  await becomes({ status: 'running', isWaiting: true, step: 1 });
  send({ type: 'reset', runId: 2 });
  await becomes({ status: 'idle', isWaiting: false, step: 0 });
});

it('test pictures that do not come hold up neither run nor panels, and evidence follows when they do', async () => {
  let test!: LatePictures;
  vi.spyOn(datasets.cifar10, 'open').mockImplementation((request) => {
    if (request.split === 'train') return Promise.resolve(halves('train', 16));
    test ??= new LatePictures({ split: 'test', count: 12 }, 0);
    return Promise.resolve(test.dataset);
  });
  send(initialize('cifar10', 2), { type: 'watch', panels: ['map'] });
  send({ type: 'step' });
  await becomes({ status: 'paused', step: 1 });
  send({ type: 'pause' }, { type: 'train' });
  await becomes({ status: 'finished', step: 8 });
  expect(all('evaluation')).toEqual([]);
  test.set(12);
  await waitFor(() => expect(all('evaluation').at(-1)?.evaluation.step).toBe(8));
  await waitFor(() => expect(all('map').at(-1)?.snapshot.step).toBe(8));
  expect(all('failure')).toEqual([]);
});

it('a question about pictures that have still to come is answered when they have', async () => {
  let pictures!: LatePictures;
  vi.spyOn(datasets.cifar10, 'open').mockImplementation((request) => {
    pictures = new LatePictures(request, 8);
    const arrive = pictures.set.bind(pictures);
    pictures.set = (arrived) => {
      arrive(arrived);
      request.onProgress({
        loadedBytes: 1,
        totalBytes: 1,
        loadedPictures: arrived,
        totalPictures: 16,
        fromCache: false,
      });
    };
    return Promise.resolve(pictures.dataset);
  });
  const config = parseConfig({ ...configOf('cifar10'), training: { batchSize: 16 } });
  send(initialize('cifar10'), { type: 'histogram-shortcut', request: 1, config });
  send({ type: 'draw', drawing: 1 });
  await waitFor(() => expect(all('batch').at(-1)?.batch.step).toBe(1));
  expect(all('histogram-shortcut')).toEqual([]);
  pictures.set(16);
  await waitFor(() => expect(all('histogram-shortcut')).toMatchObject([{ report: { request: 1 } }]));
});

it('a study that waits for its pictures can be stopped', async () => {
  vi.spyOn(datasets.cifar10, 'open').mockImplementation((request) =>
    request.split === 'train' ? Promise.resolve(halves('train', 16)) : never(),
  );
  send(initialize('cifar10'), { type: 'study', request: 1, study: 'label-budget' });
  await waitFor(() => expect(all('study')).toHaveLength(1));
  send({ type: 'stop-study' }, { type: 'step' });
  await becomes({ status: 'paused', step: 1 });
  expect(all('study').at(-1)).not.toHaveProperty('failure');
});
