import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Evaluation } from '../evaluate/evaluation';
import type { RunUpdate } from './database';
import { RunsDatabase } from './indexed-database';
import { readRecord, type RunRecord } from './record';
import { recordOf, renewIndexedDb } from './records.test-support';
import { openRunStore, publishedMigrations } from './run-store';

const neverSilent = () => () => undefined;
/** Every answer comes too late. */
const impatient = (run: () => void) => {
  const timer = setTimeout(run, 0);
  return () => clearTimeout(timer);
};
let database: RunsDatabase;
const open = (...options: Parameters<typeof openRunStore>) => new RunsDatabase(openRunStore(...options));

function checkpointAt(step: number): Pick<RunUpdate, 'record' | 'checkpoint'> {
  const content = { file: new Blob([new Uint8Array(8)]), latest: { step }, elapsedMs: 10 * step };
  const entry = { step, bytes: 8, hash: 'f', starred: false };
  return { record: recordOf({ step }), checkpoint: { entry, content } };
}
const chunk = (step: number) => ({ steps: Float64Array.of(step), columns: { loss: Float64Array.of(4) } });
const kept = async () => readRecord(await database.record('a'))?.checkpoints.map(({ step }) => step);
const rawOpen = (version: number) =>
  new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('simclr-playground/runs', version);
    request.onsuccess = () => resolve(request.result);
  });

beforeEach(() => {
  renewIndexedDb();
  database = open(neverSilent);
});
afterEach(() => vi.restoreAllMocks());

describe('runs', () => {
  it('are given back a page at a time, the newest first', async () => {
    const records = Array.from({ length: 5 }, (_, i) =>
      recordOf({ id: `run ${i}`, startedAt: 10 + (i >> 1) }),
    );
    for (const record of records) await database.write({ record });
    const ids = (page: unknown[]) => page.map((record) => readRecord(record)!.id);
    const first = await database.page(3);
    expect(ids(first)).toEqual(['run 4', 'run 3', 'run 2']);
    expect(ids(await database.page(3, first.at(-1) as RunRecord))).toEqual(['run 1', 'run 0']);
    expect(await database.count()).toBe(5);
  });

  it('are asked for all at once, however many there are', async () => {
    for (let i = 0; i < 50; i++) await database.write({ record: recordOf({ id: `run ${i}` }) });
    const [oneByOne, atOnce] = [
      vi.spyOn(IDBIndex.prototype, 'openCursor'),
      vi.spyOn(IDBIndex.prototype, 'getAll'),
    ];
    expect(await database.page(40)).toHaveLength(40);
    expect([oneByOne, atOnce].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
    expect(await database.page(60)).toHaveLength(50);
  });

  it('have their metrics and evidence in the order in which they came, and not those of others', async () => {
    const evaluation = { step: 2 } as Evaluation;
    await database.write({ record: recordOf(), chunk: chunk(1), evaluations: [evaluation] });
    await database.write({ record: recordOf({ id: 'b' }), chunk: chunk(7) });
    await database.write({ record: recordOf(), chunk: chunk(2) });
    const { chunks, evaluations } = await database.measurements('a');
    expect(chunks).toMatchObject([chunk(1), chunk(2)]);
    expect(evaluations).toEqual([evaluation]);
  });

  it('are gone with all that belongs to them', async () => {
    await database.write({ ...checkpointAt(20), chunk: chunk(1) });
    await database.write({ record: recordOf({ id: 'b' }), chunk: chunk(7) });
    await database.remove('a');
    expect(await database.record('a')).toBeUndefined();
    expect(await database.checkpoint('a', 20)).toBeUndefined();
    expect((await database.measurements('a')).chunks).toEqual([]);
    expect((await database.measurements('b')).chunks).toHaveLength(1);
  });

  it('keep what the visitor calls them, whatever is written meanwhile', async () => {
    await database.write({ record: recordOf() });
    await database.change('a', { name: 'warm' });
    const { record } = await database.write({ record: recordOf({ step: 50 }) });
    expect(record).toMatchObject({ name: 'warm', step: 50 });
    await database.change('there is none', { name: 'x' });
    expect(await database.count()).toBe(1);
  });
});

describe('a run that another tab has taken over', () => {
  it('is refused to the tab that had it, with nothing of it written', async () => {
    const otherTab = open(neverSilent);
    await database.write({ record: recordOf({ owner: 'first', step: 10 }) });
    await otherTab.change('a', { owner: 'second' });
    await otherTab.write({ record: recordOf({ owner: 'second', step: 20 }), chunk: chunk(20) });
    const late = { ...checkpointAt(30), record: recordOf({ owner: 'first', step: 30 }), chunk: chunk(30) };
    await expect(database.write(late)).rejects.toMatchObject({ why: 'store-taken' });
    expect(readRecord(await database.record('a'))).toMatchObject({
      owner: 'second',
      step: 20,
      checkpoints: [],
    });
    expect((await database.measurements('a')).chunks).toMatchObject([chunk(20)]);
    expect(await database.checkpoint('a', 30)).toBeUndefined();
  });

  it('is written by whoever asks where an earlier version of the page kept it, and stays whose it is', async () => {
    await database.write({ record: recordOf() });
    await database.write({ record: recordOf({ owner: 'first' }) });
    await database.write({ record: recordOf({ step: 50 }) });
    expect(readRecord(await database.record('a'))).toMatchObject({ owner: 'first', step: 50 });
  });
});

describe('checkpoints', () => {
  it('are few: the last two and the starred', async () => {
    await database.write(checkpointAt(10));
    await database.change('a', { starred: true });
    for (const step of [20, 30, 40]) await database.write(checkpointAt(step));
    expect(await kept()).toEqual([10, 30, 40]);
    expect(await database.checkpoint('a', 20)).toBeUndefined();
    const { file, latest } = (await database.checkpoint('a', 40)) as { file: Blob; latest: unknown };
    expect([file.size, latest]).toEqual([8, { step: 40 }]);
    await database.change('a', { starred: false });
    await database.write(checkpointAt(50));
    expect(await kept()).toEqual([40, 50]);
  });

  it('of later steps go when the run goes on from an earlier one', async () => {
    for (const step of [20, 40]) await database.write(checkpointAt(step));
    await database.write(checkpointAt(30));
    expect(await kept()).toEqual([20, 30]);
    expect(await database.checkpoint('a', 40)).toBeUndefined();
  });
});

describe('a store', () => {
  it('that is full keeps what it had, whole', async () => {
    await database.write(checkpointAt(10));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    // The record is taken, the checkpoint is not.
    put.mockImplementationOnce(put.getMockImplementation()!).mockImplementationOnce(full);
    put.mockImplementation(full);
    await expect(database.write(checkpointAt(20))).rejects.toMatchObject({ why: 'store-full' });
    put.mockRestore();
    expect(await kept()).toEqual([10]);
    expect(readRecord(await database.record('a'))!.step).toBe(10);
  });

  it('that refuses to be opened is asked anew the next time', async () => {
    const opens = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('no', 'SecurityError');
    });
    await expect(database.count()).rejects.toMatchObject({ why: 'store-refused', message: 'no' });
    expect(await database.count()).toBe(0);
    expect(opens).toHaveBeenCalledTimes(2);
  });

  it('that never answers is waited for so long and no longer', async () => {
    vi.spyOn(indexedDB, 'open').mockReturnValue(Reflect.construct(IDBOpenDBRequest, []));
    const impatientOne = open(impatient);
    await expect(impatientOne.count()).rejects.toMatchObject({ why: 'store-silent' });
    await expect(impatientOne.write({ record: recordOf() })).rejects.toMatchObject({ why: 'store-silent' });
  });

  it('that the browser empties under the page is begun anew', async () => {
    expect(await database.write({ record: recordOf() })).toMatchObject({ isNew: true });
    expect(await database.write({ record: recordOf() })).toMatchObject({ isNew: false });
    renewIndexedDb();
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    expect(await database.write({ record: recordOf() })).toMatchObject({ isNew: true });
  });
});

describe('two versions of the page at once', () => {
  const addStore = (connection: unknown) => void (connection as IDBDatabase).createObjectStore('more');
  const newer = (startTimer: typeof impatient | typeof neverSilent) =>
    open(startTimer, [...publishedMigrations, addStore]);

  it('the older lets the newer one change the store, and says so from then on', async () => {
    await database.write({ record: recordOf() });
    expect(await newer(neverSilent).count()).toBe(1);
    await expect(database.count()).rejects.toMatchObject({ why: 'store-newer' });
  });

  it('the newer waits for an older one that holds on to the store, and says so', async () => {
    await database.count();
    const other = await rawOpen(publishedMigrations.length);
    const waiting = newer(impatient);
    await expect
      .poll(() => waiting.count().catch((error: unknown) => error))
      .toMatchObject({ why: 'store-blocked' });
    other.close();
    expect(await newer(neverSilent).count()).toBe(0);
  });
});
