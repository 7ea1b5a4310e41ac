/** @file The runs among what is kept (run-store.ts): records and their heavy parts, which lie apart. */
import { carryOut, StoreTrouble } from '../storage/patient-database';
import type { Database, RecordChange, RunUpdate } from './database';
import { checkpointsToKeep, readRecord, storedRecord, type RunRecord } from './record';
import type { Connection, RunStore } from './run-store';

const everything = ['records', 'metrics', 'evaluations', 'checkpoints'] as const;

export class RunsDatabase implements Database {
  constructor(private readonly store: RunStore) {}

  page(count: number, before?: Pick<RunRecord, 'startedAt' | 'id'>): Promise<unknown[]> {
    return this.store.ask(async (connection) => {
      const range = before && IDBKeyRange.upperBound([before.startedAt, before.id], true);
      const index = connection.transaction('records').store.index('order');
      // Three requests, however many there are: one for each record would wait for the page as often.
      const cursor = await index.openKeyCursor(range, 'prev');
      if (!cursor) return [];
      const newest = cursor.key;
      const next = await cursor.advance(count);
      const found = await index.getAll(
        next ? IDBKeyRange.bound(next.key, newest, true) : IDBKeyRange.upperBound(newest),
      );
      return found.reverse();
    });
  }

  count(): Promise<number> {
    return this.store.ask((connection) => connection.count('records'));
  }

  record(id: string): Promise<unknown> {
    return this.store.ask((connection) => connection.get('records', id));
  }

  measurements(id: string): Promise<{ chunks: unknown[]; evaluations: unknown[] }> {
    return this.store.ask(async (connection) => {
      const [chunks, evaluations] = await Promise.all([
        connection.getAllFromIndex('metrics', 'runId', id),
        connection.getAllFromIndex('evaluations', 'runId', id),
      ]);
      return { chunks, evaluations: evaluations.map(({ evaluation }) => evaluation) };
    });
  }

  checkpoint(id: string, step: number): Promise<unknown> {
    return this.store.ask((connection) => connection.get('checkpoints', [id, step]));
  }

  write(update: RunUpdate): Promise<{ record: RunRecord; isNew: boolean }> {
    const { record, chunk, evaluations = [], checkpoint } = update;
    const { id } = record;
    const work = async (connection: Connection) => {
      const transaction = connection.transaction(everything, 'readwrite');
      const records = transaction.objectStore('records');
      const metrics = transaction.objectStore('metrics');
      const judged = transaction.objectStore('evaluations');
      const checkpoints = transaction.objectStore('checkpoints');
      const known = readRecord(await records.get(id));
      if (isTaken(known, record)) throw new StoreTrouble('store-taken');
      // A run that goes on from an earlier step takes the later ones again.
      const before = (known?.checkpoints ?? []).filter(({ step }) => step <= record.step);
      const all = checkpoint
        ? [...before.filter(({ step }) => step !== checkpoint.entry.step), checkpoint.entry]
        : before;
      const kept = checkpointsToKeep(all);
      const owner = record.owner ?? known?.owner;
      const next = { ...record, owner, checkpoints: kept, ...(known && ownWords(known)) };
      const gone = (known?.checkpoints ?? []).filter(
        ({ step }) => !kept.some((entry) => entry.step === step),
      );
      await carryOut(transaction, [
        () => records.put(storedRecord(next)),
        ...(chunk ? [() => metrics.add({ ...chunk, runId: id })] : []),
        ...evaluations.map((evaluation) => () => judged.add({ evaluation, runId: id })),
        ...gone.map(
          ({ step }) =>
            () =>
              checkpoints.delete([id, step]),
        ),
        ...(checkpoint
          ? [() => checkpoints.put({ ...checkpoint.content, runId: id, step: checkpoint.entry.step })]
          : []),
      ]);
      return { record: next, isNew: known === undefined };
    };
    return this.store.ask(work, checkpoint?.entry.bytes);
  }

  change(id: string, change: RecordChange): Promise<void> {
    return this.store.ask(async (connection) => {
      const transaction = connection.transaction('records', 'readwrite');
      const known = readRecord(await transaction.store.get(id));
      const next = known && storedRecord({ ...known, ...change, ...starsOf(known, change) });
      await carryOut(transaction, next ? [() => transaction.store.put(next)] : []);
    });
  }

  remove(id: string): Promise<void> {
    return this.store.ask(async (connection) => {
      const transaction = connection.transaction(everything, 'readwrite');
      const records = transaction.objectStore('records');
      const metrics = transaction.objectStore('metrics');
      const judged = transaction.objectStore('evaluations');
      const checkpoints = transaction.objectStore('checkpoints');
      const chunks = await metrics.index('runId').getAllKeys(id);
      const evaluations = await judged.index('runId').getAllKeys(id);
      await carryOut(transaction, [
        () => records.delete(id),
        ...chunks.map((key) => () => metrics.delete(key)),
        ...evaluations.map((key) => () => judged.delete(key)),
        // Arrays come after all numbers: these are all steps of the run.
        () => checkpoints.delete(IDBKeyRange.bound([id, 0], [id, []])),
      ]);
    });
  }
}

/** In the same transaction as what would be written: no other tab comes between. */
export function isTaken(
  known: { owner?: string | undefined } | undefined,
  { owner }: Pick<RunRecord, 'owner'>,
): boolean {
  return known?.owner !== undefined && owner !== undefined && known.owner !== owner;
}

/** What a visitor may have changed, in whichever tab. */
function ownWords({ name, note, starred }: RunRecord): RecordChange {
  return { name, note, starred };
}

/** With a run its newest checkpoint is starred, so that it stays however far the run goes on. */
function starsOf({ checkpoints }: RunRecord, { starred }: RecordChange): Partial<RunRecord> {
  if (starred === undefined) return {};
  return {
    checkpoints: checkpoints.map((entry, i) => ({
      ...entry,
      starred: starred && i === checkpoints.length - 1,
    })),
  };
}
