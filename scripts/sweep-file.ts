/** @file sweep.json: what the cells of a sweep have come to so far, and what stands beside them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigValue } from '../src/config/config-fields';
import type { Baselines } from '../src/evaluate/evaluation';
import { BadOption } from './bad-option';
import { openFolder, writeJson } from './out-folder';

interface OfCell {
  /** Of the grid, by their paths. */
  values: Readonly<Record<string, ConfigValue>>;
  seed: number;
}

/** Accuracies on h, in percent. */
interface Accuracies {
  knnH: number;
  probeH: number;
}

export interface DoneCell extends OfCell, Accuracies {
  /** By the encoder in training: views, and turns of them. */
  encodedImages: number;
  /** Test images that its accuracies were counted on. */
  n: number;
  /** Parameters thrown away after training. */
  headWeights: number;
  /** Mean of the last epoch, or of all steps where they are fewer; in the objective's unit. */
  loss: number;
  /** Of training and evaluation. */
  wallSeconds: number;
}

/** A run that has diverged, or could not begin. */
export interface FailedCell extends OfCell {
  /** Why, in a sentence. */
  failure: string;
}

export interface SweepResult {
  cells: (DoneCell | FailedCell)[];
  /** The encoder before its first step, mean over the seeds; none while no cell is done. */
  untrained?: Accuracies;
}

export class SweepFile {
  readonly path: string;
  private readonly cells: SweepResult['cells'] = [];
  private readonly untrained = new Map<number, Accuracies>();

  /** @throws BadOption if the folder holds the cells of another sweep, or cannot be made or written to. */
  constructor(folder: string) {
    this.path = join(folder, 'sweep.json');
    if (existsSync(this.path) && !isUnbegun(this.path)) {
      throw new BadOption(
        `--out is ${folder}, which holds another sweep's sweep.json; name another folder, or remove that file.`,
      );
    }
    openFolder(folder, () => this.write());
  }

  /** Kept at once. */
  add(cell: DoneCell | FailedCell, baselines?: Required<Baselines>): void {
    this.cells.push(cell);
    if (baselines) {
      const { untrainedKnn: knnH, untrainedProbe: probeH } = baselines;
      this.untrained.set(cell.seed, { knnH, probeH });
    }
    this.write();
  }

  get result(): SweepResult {
    const { cells } = this;
    const accuracies = [...this.untrained.values()];
    if (!accuracies.length) return { cells };
    const mean = (key: keyof Accuracies) =>
      accuracies.reduce((sum, one) => sum + one[key], 0) / accuracies.length;
    return { cells, untrained: { knnH: mean('knnH'), probeH: mean('probeH') } };
  }

  private write(): void {
    writeJson(this.path, this.result);
  }
}

/** A sweep that was stopped before its first cell was done left nothing worth keeping. */
function isUnbegun(path: string): boolean {
  try {
    const { cells } = JSON.parse(readFileSync(path, 'utf8')) as Partial<SweepResult>;
    return Array.isArray(cells) && cells.length === 0;
  } catch {
    return false;
  }
}
