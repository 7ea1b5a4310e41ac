/** @file The list of the runs that are kept, a page at a time, and what a visitor changes in it. */
import { startTimer } from '../../datasets/timer';
import type { RecordChange } from '../../runs/database';
import { readRecord, type RunRecord } from '../../runs/record';
import { forgetSetting, readSetting, writeSetting } from '../../storage/storage';
import { isDeletedElsewhere, tellDeleted } from './deletions';
import { holdRun, isHeldElsewhere, letRunGo } from './held-runs';
import { database, orTellWhy } from './runs-database';
import { useRuns } from './kept-runs';

/** As many as are seen at once: a record takes a millisecond to check. */
const pageSize = 10;
/** As long as a deletion can be undone. */
const undoMs = 20_000;

/** Which run a visitor has deleted, until that is done or undone: a page that ends before leaves it to the next. */
const deletedKey = 'runs/deleted';
/** Held by the tab in which it can be undone. */
const deletionOf = (id: string) => `deletion of ${id}`;

let endUndoing: (() => void) | undefined;

/** The last one of the page before, as it was found. */
let last: { startedAt: number; id: string } | undefined;

/** From the newest on. What is listed already and has not changed stays the same object, so that nothing is drawn anew. */
export async function listRuns(): Promise<void> {
  last = undefined;
  await readPage(() => ({ records: [], unreadable: 0 }));
}

export async function listMoreRuns(): Promise<void> {
  const { isLoading, records: listed } = useRuns.getState();
  if (isLoading) return;
  // Where nothing was found before, all that is listed has come since.
  last ??= listed?.at(-1);
  await readPage(({ records = [], unreadable }) => ({ records, unreadable }));
}

type Listed = Pick<ReturnType<typeof useRuns.getState>, 'records' | 'unreadable'>;

/** @param before what is listed before it */
async function readPage(before: (listed: Listed) => Listed): Promise<void> {
  useRuns.setState({ isLoading: true });
  await orTellWhy(async () => {
    const [found, total] = await Promise.all([database.page(pageSize, last), database.count()]);
    last = (found.at(-1) as typeof last) ?? last;
    const { deleted } = useRuns.getState();
    const read = found.flatMap((one) => readRecord(one) ?? []).map(asListed);
    const { records = [], unreadable } = before(useRuns.getState());
    const known = new Set([deleted?.id, ...records.map(({ id }) => id)]);
    useRuns.setState({
      records: [...records, ...read.filter(({ id }) => !known.has(id))],
      unreadable: unreadable + found.length - read.length,
      total,
    });
  }, 'notListed');
  useRuns.setState({ isLoading: false });
  // Nobody waits for it: the next ones can be asked for.
  useRuns.setState({ storage: await estimate() });
}

function asListed(record: RunRecord): RunRecord {
  const listed = useRuns.getState().records?.find(({ id }) => id === record.id);
  return listed && JSON.stringify(listed) === JSON.stringify(record) ? listed : record;
}

/** Of the whole site; browsers that do not tell are not asked. */
async function estimate(): Promise<{ used: number; quota: number } | undefined> {
  const storage = (navigator as { storage?: StorageManager }).storage;
  const { usage, quota } = (await storage?.estimate?.().catch(() => undefined)) ?? {};
  return usage === undefined || !quota ? undefined : { used: usage, quota };
}

/** As it was just written. */
export function showChanged(record: RunRecord): void {
  const { records, total } = useRuns.getState();
  if (!records || isDeletedElsewhere(record.id)) return;
  const isListed = records.some(({ id }) => id === record.id);
  useRuns.setState(
    isListed
      ? { records: records.map((one) => (one.id === record.id ? record : one)) }
      : { records: [record, ...records], total: total + 1 },
  );
}

export async function changeRun(id: string, change: RecordChange): Promise<void> {
  await orTellWhy(async () => {
    await database.change(id, change);
    const changed = readRecord(await database.record(id));
    if (changed) showChanged(changed);
  });
}

/** It can be undone for a while; the one that was deleted before is gone for good. */
export async function deleteRun(id: string): Promise<void> {
  const { records = [], deleted, total } = useRuns.getState();
  endUndoing?.();
  endUndoing = startTimer(() => void finishDeletion(), undoMs);
  useRuns.setState({
    records: records.filter((record) => record.id !== id),
    deleted: records.find((record) => record.id === id),
    total: total - (deleted ? 1 : 0),
  });
  holdRun(deletionOf(id));
  writeSetting(deletedKey, id);
  if (deleted) await removeForGood(deleted.id);
}

/** Of an earlier visit, which ended before it was done; nothing while it can be undone, here or in another tab. */
export async function finishEarlierDeletion(): Promise<void> {
  const id = readSetting(deletedKey);
  if (id === undefined || id === useRuns.getState().deleted?.id) return;
  if (!(await isHeldElsewhere(deletionOf(id)))) await removeForGood(id);
}

export function undoDeletion(): void {
  const { records = [], deleted } = useRuns.getState();
  if (!deleted) return;
  endUndoing?.();
  forgetDeletion(deleted.id);
  const isBefore = (one: RunRecord) =>
    one.startedAt > deleted.startedAt || (one.startedAt === deleted.startedAt && one.id > deleted.id);
  const place = records.findIndex((one) => !isBefore(one));
  const at = place < 0 ? records.length : place;
  useRuns.setState({ records: records.toSpliced(at, 0, deleted), deleted: undefined });
}

async function finishDeletion(): Promise<void> {
  const { deleted, total } = useRuns.getState();
  // Not to be looked for as one that is not listed yet.
  useRuns.setState({ deleted: undefined, total: total - (deleted ? 1 : 0) });
  if (deleted) await removeForGood(deleted.id);
}

/** @param written once this tab, which trains it, has written what was on its way: that goes, too */
export async function dropDeleted(id: string, written: Promise<void> | undefined): Promise<void> {
  const { records } = useRuns.getState();
  useRuns.setState({ records: records?.filter((record) => record.id !== id) });
  await orTellWhy(async () => {
    if (written) await written.then(() => database.remove(id));
    useRuns.setState({ total: await database.count() });
  });
}

async function removeForGood(id: string): Promise<void> {
  await orTellWhy(async () => {
    await database.remove(id);
    forgetDeletion(id);
    tellDeleted(id);
    useRuns.setState({ total: await database.count(), storage: await estimate() });
  });
}

function forgetDeletion(id: string): void {
  letRunGo(deletionOf(id));
  if (readSetting(deletedKey) === id) forgetSetting(deletedKey);
}
