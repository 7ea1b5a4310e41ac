/** @file A session whose images do not come, or come late: nothing else waits for them, and nothing is lost. */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startCpu } from '../kernels/cpu/start-cpu.test-support';
import { parseConfig } from '../config/parse-config';
import { PlaygroundError } from '../config/playground-error';
import type { DatasetName } from '../datasets/datasets';
import type { Dataset, DatasetRequest } from '../datasets/dataset';
import { datasetSources } from '../datasets/dataset-sources';
import { fakeNetwork, FakeTime, settled } from '../datasets/network.test-support';
import { halves } from '../evaluate/fake-dataset.test-support';
import { AskedSession } from './session.test-support';

const never = () => new Promise<never>(() => undefined);

/** Of 16 images, in 4 steps. */
function configOf(name: DatasetName, everySteps = 0) {
  return parseConfig({
    dataset: { name, trainingImages: 16 },
    model: { head: { kind: 'linear', outputUnits: 3 } },
    training: { batchSize: 4, epochs: 1, logEvery: 1 },
    evaluation: { everySteps, k: 3 },
  });
}

/** Images that arrive when told to. */
class LateImages {
  private arrived: number;
  private readonly waiting: (() => void)[] = [];
  readonly dataset: Dataset;

  constructor({ split, count }: Pick<DatasetRequest, 'split' | 'count'>, arrived: number) {
    this.arrived = arrived;
    this.dataset = {
      ...halves(split, count),
      available: () => this.arrived,
      waitFor: (wanted) =>
        wanted <= this.arrived ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve)),
    };
  }

  set(arrived: number): void {
    this.arrived = arrived;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

let session: AskedSession;
let time: FakeTime;

const progress = () => session.progress?.progress;
const becomes = (expected: object) => expect.poll(progress).toMatchObject(expected);

beforeEach(async () => {
  await startCpu();
  time = new FakeTime();
  session = new AskedSession({ timer: time.startTimer });
  vi.spyOn(datasetSources.shapes, 'open').mockImplementation(({ split, count }) =>
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
  vi.spyOn(datasetSources.cifar10, 'open').mockImplementation(hang);
  vi.spyOn(datasetSources.mnist, 'open').mockImplementation(hang);
  session.start(configOf('cifar10'));
  await becomes({ status: 'loading' });
  session.configure(configOf('mnist'));
  await settled();
  session.configure(configOf('cifar10'));
  session.configure(configOf('shapes'));
  await becomes({ status: 'idle' });
  for (const signal of signals) expect(signal?.aborted).toBe(true);
  session.step();
  await becomes({ status: 'paused', step: 1 });
});

it('a first shard that does not come is left, too', async () => {
  vi.spyOn(datasetSources.cifar10, 'open').mockImplementation((request) =>
    Promise.resolve(new LateImages(request, 0).dataset),
  );
  session.start(configOf('cifar10'));
  await settled();
  session.configure(configOf('shapes'));
  await becomes({ status: 'idle' });
});

it('names the file that is missing before there is a dataset, and asks again when told to', async () => {
  const network = fakeNetwork(() => 404);
  session.start(configOf('mnist'));
  await settled();
  const file = 'datasets/mnist/manifest.json';
  expect(session.all('missing-files').at(-1)).toMatchObject([{ file, failure: { code: 'file-status' } }]);
  await session.call('retryDownloads', null);
  await settled();
  expect(network.requests).toHaveLength(2);
  session.configure(configOf('shapes'));
  await becomes({ status: 'idle' });
  expect(session.all('missing-files').at(-1)).toEqual([]);
});

it('a run waits for its images, can be saved meanwhile, and goes on as if it had not: the same losses, step by step', async () => {
  session.start(configOf('shapes'));
  session.train();
  await becomes({ status: 'finished', step: 4 });
  const undisturbed = session.losses;

  session = new AskedSession({ timer: time.startTimer });
  let images!: LateImages;
  vi.spyOn(datasetSources.cifar10, 'open').mockImplementation((request) => {
    images = new LateImages(request, 16);
    return Promise.resolve(images.dataset);
  });
  session.start(configOf('cifar10'));
  await becomes({ status: 'idle' });
  session.afterStep = () => images.set(0);
  session.train();
  await becomes({ status: 'running', isWaiting: true, step: 1 });
  expect(await session.call('saveRun', 1)).toMatchObject({ step: 1 });
  session.pause();
  await becomes({ status: 'paused', isWaiting: false, step: 1 });
  session.train();
  await becomes({ status: 'running', isWaiting: true, step: 1 });
  session.afterStep = () => undefined;
  images.set(16);
  await becomes({ status: 'finished', isWaiting: false, step: 4 });
  expect(session.losses).toEqual(undisturbed);
});

it('a run that waits can be reset', async () => {
  let images!: LateImages;
  vi.spyOn(datasetSources.cifar10, 'open').mockImplementation((request) => {
    images = new LateImages(request, 16);
    return Promise.resolve(images.dataset);
  });
  session.afterStep = () => images.set(0);
  session.start(configOf('cifar10'));
  session.train();
  await becomes({ status: 'running', isWaiting: true, step: 1 });
  session.reset(configOf('cifar10'));
  await becomes({ status: 'idle', isWaiting: false, step: 0 });
});

it('test images that do not come hold up neither run nor panels, and evidence follows when they do', async () => {
  let test!: LateImages;
  vi.spyOn(datasetSources.cifar10, 'open').mockImplementation((request) => {
    if (request.split === 'train') return Promise.resolve(halves('train', 16));
    test ??= new LateImages({ split: 'test', count: 12 }, 0);
    return Promise.resolve(test.dataset);
  });
  session.start(configOf('cifar10', 2));
  void session.call('watch', ['map']);
  session.step();
  await becomes({ status: 'paused', step: 1 });
  session.pause();
  session.train();
  await becomes({ status: 'finished', step: 4 });
  expect(session.all('evaluation')).toEqual([]);
  test.set(12);
  await expect.poll(() => session.all('evaluation').at(-1)?.evaluation.step).toBe(4);
  await expect.poll(() => session.all('map').at(-1)?.snapshot.step).toBe(4);
  expect(session.all('failure')).toEqual([]);
});

it('a question about images that have still to come is answered when they have', async () => {
  let images!: LateImages;
  vi.spyOn(datasetSources.cifar10, 'open').mockImplementation((request) => {
    images = new LateImages(request, 8);
    const arrive = images.set.bind(images);
    images.set = (arrived) => {
      arrive(arrived);
      request.onProgress({
        loadedBytes: 1,
        totalBytes: 1,
        loadedImages: arrived,
        totalImages: 16,
        fromCache: false,
      });
    };
    return Promise.resolve(images.dataset);
  });
  const config = parseConfig({ ...configOf('cifar10'), training: { batchSize: 16 } });
  session.start(configOf('cifar10'));
  const answer = session.call('histogramShortcut', config);
  await becomes({ status: 'idle' });
  await session.call('showImages', 1);
  await expect.poll(() => session.all('images').at(-1)?.batch.step).toBe(1);
  images.set(16);
  expect(await answer).toMatchObject({ images: 16 });
});

it('an experiment that waits for its images can be stopped', async () => {
  vi.spyOn(datasetSources.cifar10, 'open').mockImplementation((request) =>
    request.split === 'train' ? Promise.resolve(halves('train', 16)) : never(),
  );
  session.start(configOf('cifar10'));
  const experiment = session.experiment('label-budget');
  session.stopExperiment();
  session.step();
  await becomes({ status: 'paused', step: 1 });
  await experiment;
});

it('an experiment that waits for its images holds up no question, and evidence that follows does not end it', async () => {
  let test!: LateImages;
  vi.spyOn(datasetSources.cifar10, 'open').mockImplementation((request) => {
    if (request.split === 'train') return Promise.resolve(halves('train', 16));
    test ??= new LateImages({ split: 'test', count: 12 }, 0);
    return Promise.resolve(test.dataset);
  });
  session.start(configOf('cifar10', 2));
  session.step();
  await becomes({ status: 'paused', step: 1 });
  const experiment = session.experiment('transform-probes');
  await settled();
  await session.call('watch', ['batch']);
  expect(session.all('similarity')).toHaveLength(1);
  test.set(12);
  await experiment;
  const fractions = session
    .all('experiment')
    .flatMap((news) => (news.kind === 'progress' ? [news.fraction] : []));
  expect(fractions.at(-1)).toBe(1);
  const wholes = () => session.all('evaluation').filter(({ evaluation }) => 'probeH' in evaluation);
  await expect.poll(() => wholes()).toHaveLength(1);
});

it('a backend that waits for images starts once they are over; before it images are shown, test images too, and no status is idle', async () => {
  let startBackend!: () => void;
  const starting = vi.fn(() => new Promise<never>((_, reject) => (startBackend = () => reject(lost))));
  const lost = new PlaygroundError('device-lost', { reason: 'gone' });
  session = new AskedSession({ startBackend: starting });
  session
    .call('start', { backend: 'auto', assetBase: 'http://localhost/', afterImages: true })
    .catch(() => undefined);
  void session.call('watch', ['test-images']);
  session.configure(configOf('shapes'));
  await expect.poll(() => session.all('images')).toHaveLength(1);
  await expect.poll(() => session.all('test-images')).toHaveLength(1);
  expect(starting).not.toHaveBeenCalled();
  await session.call('imagesAreOver', null);
  await expect.poll(() => starting).toHaveBeenCalledOnce();
  expect(progress()).toMatchObject({ status: 'loading' });
  startBackend();
  await becomes({ status: 'failed' });
});

it('a call of a service that is asked before the backend is answered after it', async () => {
  session
    .call('start', { backend: 'auto', assetBase: 'http://localhost/', afterImages: true })
    .catch(() => undefined);
  session.configure(configOf('shapes'));
  const batch = session.call('batchAt', { step: 0, count: 2 });
  await expect.poll(() => session.all('images')).toHaveLength(1);
  await session.call('imagesAreOver', null);
  expect((await batch).indices).toHaveLength(2);
});
