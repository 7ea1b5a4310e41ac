/** @file A run's record for tests, and an IndexedDB of its own for each. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { presetConfig } from '../config/presets';
import type { RunRecord } from './record';

/** Empties all stores. */
export function renewIndexedDb(): void {
  globalThis.indexedDB = new IDBFactory();
}

export function recordOf(changes: Partial<RunRecord> = {}): RunRecord {
  return {
    id: 'a',
    name: '',
    note: '',
    starred: false,
    startedAt: 1000,
    changedAt: 2000,
    config: presetConfig('quick'),
    appVersion: '0.1.0',
    dataset: { source: 'cifar10', count: 2000 },
    engine: { backend: 'wasm', adapter: '4 threads', kernels: {} },
    status: 'paused',
    step: 40,
    stepsPerEpoch: 31,
    totalSteps: 62,
    parameterCount: 1234,
    elapsedMs: 5000,
    losses: [4, 3.5],
    knn: { percent: 31, images: 200 },
    checkpoints: [],
    ...changes,
  };
}
