import { beforeEach, describe, expect, it } from 'vitest';
import { createTrainingClient, type TrainingClient } from './client';
import { FakeWorker } from './fake-worker.test-support';
import type { WorkerEvent } from './protocol';

const dataset: WorkerEvent = {
  type: 'dataset',
  progress: { loadedBytes: 1, totalBytes: 1, loadedPictures: 1, totalPictures: 1, fromCache: false },
};

let worker: FakeWorker;
let events: WorkerEvent[];
let client: TrainingClient;

beforeEach(() => {
  worker = new FakeWorker();
  events = [];
  client = createTrainingClient((event) => events.push(event), worker.start, worker.watch);
});

const deaths: [name: string, die: (worker: FakeWorker) => void, parameters: object][] = [
  ['ends without a word', (one) => one.vanish(), { cause: 'vanished' }],
  ['cannot be loaded', (one) => one.fail(''), { cause: 'not-loaded' }],
  ['throws', (one) => one.fail('out of memory'), { reason: 'out of memory' }],
  ['sends what cannot be read', (one) => one.onmessageerror(), {}],
  ['sends a word', (one) => one.say('hello'), {}],
  ['sends nothing', (one) => one.say(null), {}],
  ['sends an object of no type', (one) => one.say({ type: 7 }), {}],
];

describe.each(deaths)('a worker that %s', (_, die, parameters) => {
  it('is ended, and is one failure, of no run in particular', () => {
    worker.say(dataset);
    die(worker);
    expect(events).toMatchObject([dataset, { type: 'failure', failure: { code: 'worker-died', parameters } }]);
    expect(events[1]).not.toHaveProperty('runId');
    expect([worker.isTerminated, worker.isWatched]).toEqual([true, false]);
  });

  it('says nothing more, whatever still arrives, and is told nothing more', () => {
    die(worker);
    worker.say(dataset);
    for (const [, again] of deaths) again(worker);
    client.send({ type: 'pause' });
    expect(events).toHaveLength(1);
    expect(worker.sent).toEqual([]);
  });

  it('is no failure once it was disposed of', () => {
    client.dispose();
    die(worker);
    worker.say(dataset);
    expect(events).toEqual([]);
    expect([worker.isTerminated, worker.isWatched]).toEqual([true, false]);
  });
});

it('commands reach the worker, and its events the page', () => {
  client.send({ type: 'pause' });
  worker.say(dataset);
  expect(worker.sent).toEqual([{ type: 'pause' }]);
  expect(events).toEqual([dataset]);
});
