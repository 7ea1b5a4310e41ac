/** @file sweep.json: written anew after each cell, and taken up again by a sweep of the same cells. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Baselines } from '../src/evaluate/evaluation';
import { reasonOf } from '../src/config/playground-error';
import { planDifference, type SweepPlan } from '../src/runs/sweep';
import {
  parseSweep,
  withCell,
  type DoneCell,
  type FailedCell,
  type SweepResult,
} from '../src/runs/sweep-result';
import { BadOption } from './bad-option';
import { lockFolder } from './folder-lock';
import { openFolder, writeJson } from './out-folder';

export class SweepFile {
  readonly path: string;
  result!: SweepResult;

  /**
   * @throws BadOption if the folder holds the cells of another sweep, cannot be made or written to, or another process
   * writes into it.
   */
  constructor(folder: string, plan: SweepPlan) {
    this.path = join(folder, 'sweep.json');
    openFolder(folder, () => {
      lockFolder(folder);
      this.result = { ...held(folder, this.path, plan), plan };
      this.write();
    });
  }

  /** Kept at once. */
  add(cell: DoneCell | FailedCell, baselines?: Required<Baselines>): void {
    this.result = withCell(this.result, cell, baselines);
    this.write();
  }

  private write(): void {
    writeJson(this.path, this.result);
  }
}

/** What is done of this sweep. */
function held(folder: string, path: string, plan: SweepPlan): SweepResult {
  if (!existsSync(path)) return { cells: [] };
  const refuse = (what: string, cause?: unknown) =>
    new BadOption(`--out is ${folder}, ${what}; name another folder, or remove that file.`, { cause });
  let result: SweepResult;
  try {
    result = parseSweep(readFileSync(path, 'utf8'));
  } catch (error) {
    throw refuse(`whose sweep.json cannot be gone on with (${reasonOf(error)})`, error);
  }
  // One that was stopped before its first cell was done left nothing worth keeping.
  if (result.cells.length === 0) return { cells: [] };
  if (!result.plan) throw refuse('whose sweep.json does not say which sweep its cells are of');
  const difference = planDifference(result.plan, plan);
  if (difference) {
    const { what, held, asked } = difference;
    throw refuse(
      `whose sweep.json holds another sweep: its ${what} is ${held}, not ${asked}. Give the same options to go on with that sweep`,
    );
  }
  return result;
}
