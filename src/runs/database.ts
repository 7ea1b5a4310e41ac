/** @file What is asked of the place where runs are kept, and how it may fail. */
import type { Evaluation } from '../evaluate/evaluation';
import type { MetricChunk } from './metric-chunks';
import type { CheckpointEntry, RunRecord } from './record';

/** What going on from a step needs. */
export interface StoredCheckpoint {
  /** A file as of src/runs/checkpoint.ts. */
  file: Blob;
  /** The step that was logged last, as StepMetrics. */
  latest: unknown;
  elapsedMs: number;
}

/** What is new of a run. */
export interface RunUpdate {
  record: RunRecord;
  chunk?: MetricChunk | undefined;
  evaluations?: readonly Evaluation[];
  checkpoint?: { entry: CheckpointEntry; content: StoredCheckpoint } | undefined;
}

/** In what a visitor changes a record, or a tab that takes it over. */
export type RecordChange = Partial<Pick<RunRecord, 'name' | 'note' | 'starred' | 'owner'>>;

export interface KeptSweep {
  id: string;
  /** Milliseconds since 1970. */
  changedAt: number;
  /** The content of its sweep.json. */
  file: string;
  /** The tab that trains it, or did last. */
  owner?: string | undefined;
  /** Under which it was kept before, the newest first: runs of its cells still bear these. */
  formerIds?: readonly string[] | undefined;
}

/** What is read is as it was found, and not to be trusted. */
export interface Database {
  /** Records, the newest first. @param before of the last one of the page before */
  page(count: number, before?: Pick<RunRecord, 'startedAt' | 'id'>): Promise<unknown[]>;
  count(): Promise<number>;
  record(id: string): Promise<unknown>;
  /** In the order in which they were written. */
  measurements(id: string): Promise<{ chunks: unknown[]; evaluations: unknown[] }>;
  checkpoint(id: string, step: number): Promise<unknown>;
  /**
   * All of it or nothing. Of the checkpoints only the last ones and the starred stay; what a visitor has changed in
   * the record stays as it is.
   * @returns the record as it stands then, and whether the store knew the run before: else its metrics must be
   * written anew
   * @throws StoreTrouble `store-taken` where another tab has taken the run over
   */
  write(update: RunUpdate): Promise<{ record: RunRecord; isNew: boolean }>;
  change(id: string, change: RecordChange): Promise<void>;
  remove(id: string): Promise<void>;
}
