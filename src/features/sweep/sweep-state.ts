/** @file What is chosen for a sweep, how far it is, and what it has come to, as the page shows it. */
import type { SweepResult } from '../../runs/sweep-result';
import type { AxisValues, BudgetName } from '../../runs/sweeps/paper-sweep';
import type { PaperSweepName } from '../../runs/sweeps/sweeps';

/** One of the visitor's two settings, and its values as typed. */
export interface TypedRow {
  /** Empty: no such row. */
  path: string;
  values: string;
}

export interface SweepChoice {
  what: PaperSweepName | 'own';
  /** Of a sweep of the paper. */
  budget: BudgetName;
  /** Of one's own, over the settings as they stand. */
  rows: readonly [TypedRow, TypedRow];
  seeds: number;
}

export type Phase =
  | { kind: 'measuring' }
  /** Waits for the visitor; without an estimate where nothing could be measured. */
  | { kind: 'ready'; estimate: Estimate | undefined }
  | {
      kind: 'training';
      /** From 1 on, of all cells. */
      cell: number;
      cells: number;
      /** Of all work, 0–1. */
      fraction: number;
      /** Milliseconds; undefined where nothing could be measured. */
      left: number | undefined;
    };

export interface CellName {
  values: AxisValues;
  seed: number;
}

/** What a sweep is expected to take. */
export interface Estimate {
  cells: number;
  steps: number;
  ms: number;
  bytes: number;
}

export interface Shown {
  result: SweepResult;
  /** Cells that are still to be trained. */
  left: number;
  /** Where it is kept: under its own name, with when it was last changed. */
  id?: string | undefined;
  /** Under which it was kept before, the newest first. */
  formerIds?: readonly string[] | undefined;
  changedAt?: number | undefined;
}
