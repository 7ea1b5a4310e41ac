/** @file The file of `npm run bench -- --verdicts`: what its runs have come to so far. The next start goes on from there. */
import { existsSync, readFileSync } from 'node:fs';
import { reasonOf } from '../src/config/playground-error';
import { runName, verdictConfig, type VerdictOutcome, type VerdictRun } from '../bench/verdicts';
import type { Cell } from '../src/runs/sweep';
import { BadOption } from './bad-option';
import { stepsPerEpochOf } from './long-enough';
import { writeJson } from './out-folder';

export interface VerdictPlan {
  runs: readonly VerdictRun[];
  /** Seeds 0 to so many − 1. */
  seeds: number;
  /** Of each run, at most; undefined: all of its epochs. */
  steps: number | undefined;
}

/** Seed by seed, so that a table that is stopped has compared what it has begun to. */
export function listVerdictCells({ runs, seeds, steps = Infinity }: VerdictPlan): Cell[] {
  return Array.from({ length: seeds }, (_, seed) =>
    runs.map((run) => {
      const config = verdictConfig(run, seed);
      const all = stepsPerEpochOf(config) * config.training.epochs;
      return { values: { run: runName(run) }, config, steps: Math.min(steps, all) };
    }),
  ).flat();
}

export class VerdictFile {
  private readonly outcomes: VerdictOutcome[];

  /** @throws BadOption if the file holds something else */
  constructor(readonly path: string) {
    this.outcomes = existsSync(path) ? readOutcomes(path) : [];
  }

  /** Kept at once. */
  add(outcome: VerdictOutcome): void {
    this.outcomes.push(outcome);
    writeJson(this.path, { runs: this.outcomes });
  }

  /** What the cell came to; undefined: it has not run yet. */
  find({ values, config, steps }: Cell): VerdictOutcome | undefined {
    return this.outcomes.find(
      (one) => one.run === values['run'] && one.seed === config.seed && one.steps === steps,
    );
  }
}

function readOutcomes(path: string): VerdictOutcome[] {
  try {
    const { runs } = JSON.parse(readFileSync(path, 'utf8')) as { runs?: VerdictOutcome[] };
    if (Array.isArray(runs)) return runs;
    throw new Error('it has no runs');
  } catch (error) {
    throw new BadOption(
      `--json is ${path}, which holds no verdicts to go on from (${reasonOf(error)}); name another file, or remove that one.`,
      { cause: error },
    );
  }
}
