import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderBatchViews } from '../transforms/pipeline';
import { renderBatch, openEagerViews } from '../transforms/eager-views';
import type { Batch, ViewSettings } from '../transforms/view-source';
import { parseConfig } from '../config/parse-config';
import { source as shapes } from '../datasets/sources/shapes/source';
import { FakeWorker } from '../rpc/fake-worker.test-support';
import type { Request } from '../rpc/messages';
import { ViewWorkerClient } from './view-worker-client';
import { PrefetchedViews } from './prefetch-views';
import type { NumbersRequest } from './views.worker';

beforeAll(() => setBackend('cpu'));

/** Does its work when told to. */
class FakeViewsWorker extends FakeWorker {
  private answered = 0;

  private get calls() {
    return (this.sent as Request[]).flatMap((request) => ('call' in request ? [request] : []));
  }
  private get draws() {
    return this.calls.filter(({ call }) => call === 'numbers');
  }
  get requests(): NumbersRequest[] {
    return this.draws.map(({ argument }) => argument as NumbersRequest);
  }
  async becomeReady(): Promise<void> {
    this.say({ id: this.calls[0]!.id, value: undefined });
    await Promise.resolve().then(() => undefined);
  }
  answer(): void {
    const { id, argument } = this.draws[this.answered++]!;
    const request = argument as NumbersRequest;
    this.say({
      id,
      value: renderBatchViews({ ...request, rows: Array.from(request.indices, (_, row) => row) }),
    });
  }
}

async function openAhead(start: (worker: FakeViewsWorker) => unknown = (worker) => worker) {
  const dataset = await shapes.open({
    split: 'train',
    count: 8,
    seed: 0,
    assetBase: '',
    onProgress: () => undefined,
  });
  const settings: ViewSettings = { dataset, config: parseConfig({}).augment, seed: 3, views: 2 };
  const worker = new FakeViewsWorker();
  const maker = new ViewWorkerClient(() => start(worker) as Worker, worker.watch);
  const source = new PrefetchedViews(settings, maker, openEagerViews);
  const taken = async (batch: Batch) => {
    const views = await source.render(batch);
    const values = await views.data<'float32'>();
    expect(views.shape).toEqual([2 * batch.indices.length, 32, 32, 3]);
    views.dispose();
    return values;
  };
  const expected = (batch: Batch) => renderBatch(settings, batch);
  return { settings, maker, source, worker, taken, expected };
}

const first = { indices: Uint32Array.of(5, 2), step: 0 };
const second = { indices: Uint32Array.of(7, 0), step: 1 };

describe('views made ahead', () => {
  it('are bit for bit those that are made when taken', async () => {
    const { source, worker, taken, expected } = await openAhead();
    await worker.becomeReady();
    source.announce(second);
    const views = taken(second);
    worker.answer();
    expect(await views).toEqual(expected(second));
    expect(worker.requests[0]).toMatchObject({ step: 1, indices: Uint32Array.of(7, 0) });
    expect(worker.requests[0]!.images).toHaveLength(2 * 3072);
  });

  it('are made when taken as long as the worker has not started', async () => {
    const { source, worker, taken, expected } = await openAhead();
    source.announce(second);
    expect(await taken(second)).toEqual(expected(second));
    expect(worker.requests).toEqual([]);
  });

  it('are made when taken where there can be no worker', async () => {
    const { source, taken, expected } = await openAhead(() => {
      throw new Error('no nested workers');
    });
    source.announce(second);
    expect(await taken(second)).toEqual(expected(second));
  });

  it.each<[string, (worker: FakeViewsWorker) => void]>([
    ['has failed', (worker) => worker.fail('')],
    ['has ended without a word', (worker) => worker.vanish()],
  ])('are made when taken once the worker %s, also over the batch at hand', async (_, die) => {
    const { source, worker, taken, expected } = await openAhead();
    await worker.becomeReady();
    source.announce(second);
    const views = taken(second);
    die(worker);
    expect(await views).toEqual(expected(second));
    expect(worker.isTerminated).toBe(true);
    source.announce(first);
    expect(await taken(first)).toEqual(expected(first));
    expect(worker.requests).toHaveLength(1);
  });

  it('are one batch at a time, and of no other than the one announced', async () => {
    const { source, worker, taken, expected } = await openAhead();
    await worker.becomeReady();
    source.announce(second);
    source.announce({ ...second, step: 2 });
    worker.answer();
    expect(worker.requests).toHaveLength(1);
    expect(await taken(first)).toEqual(expected(first));
  });

  it('of a run that is over do not reach the next one', async () => {
    const { worker, settings, maker, source } = await openAhead();
    await worker.becomeReady();
    source.announce(second);
    source.dispose();
    const next = new PrefetchedViews({ ...settings, seed: 4 }, maker, openEagerViews);
    next.announce(second);
    const views = next.render(second);
    worker.answer();
    worker.answer();
    expect(await (await views).data()).toEqual(renderBatch({ ...settings, seed: 4 }, second));
  });

  it('leave no tensor behind', async () => {
    const before = memory().numTensors;
    const { source, worker, taken } = await openAhead();
    await worker.becomeReady();
    await taken(first);
    source.announce(second);
    worker.answer();
    source.dispose();
    expect(memory().numTensors).toBe(before);
  });
});
