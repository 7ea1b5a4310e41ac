/** @file Where runs and sweeps are kept: an IndexedDB of this page's own name, and its versions. */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { StartTimer } from '../datasets/timer';
import type { Evaluation } from '../evaluate/evaluation';
import { PatientDatabase } from '../storage/patient-database';
import type { KeptSweep, StoredCheckpoint } from './database';
import type { MetricChunk } from './metric-chunks';
import type { RunRecord } from './record';

/** As other pages may be served from the same origin. */
const databaseName = 'simclr-playground/runs';

export interface RunSchema extends DBSchema {
  records: { key: string; value: RunRecord; indexes: { order: [number, string] } };
  metrics: { key: number; value: MetricChunk & { runId: string }; indexes: { runId: string } };
  evaluations: {
    key: number;
    value: { runId: string; evaluation: Evaluation };
    indexes: { runId: string };
  };
  checkpoints: { key: [string, number]; value: StoredCheckpoint & { runId: string; step: number } };
  sweeps: { key: string; value: KeptSweep; indexes: { changedAt: number } };
}
export type Connection = IDBPDatabase<RunSchema>;

type Migration = (connection: Connection) => void;

/** One that has been published is never changed; what is new is one more. */
export const publishedMigrations: readonly Migration[] = [
  (connection) => {
    const records = connection.createObjectStore('records', { keyPath: 'id' });
    records.createIndex('order', ['startedAt', 'id']);
    for (const name of ['metrics', 'evaluations'] as const) {
      const store = connection.createObjectStore(name, { autoIncrement: true });
      // The two have this index in common, and types that have not.
      (store as { createIndex(name: string, keyPath: string): unknown }).createIndex('runId', 'runId');
    }
    connection.createObjectStore('checkpoints', { keyPath: ['runId', 'step'] });
  },
  (connection) => {
    connection.createObjectStore('sweeps', { keyPath: 'id' }).createIndex('changedAt', 'changedAt');
  },
];

export type RunStore = PatientDatabase<RunSchema>;

/** @param migrations from each version to the next */
export function openRunStore(startTimer: StartTimer, migrations = publishedMigrations): RunStore {
  return new PatientDatabase(databaseName, migrations, startTimer);
}
