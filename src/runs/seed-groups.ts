/**
 * @file Runs that differ by the seed alone, and what their numbers come to together: the mean and, between
 * seeds, the standard deviation s = √(Σ(x − x̄)² / (n − 1)).
 */
import { deviation, mean } from 'd3-array';
import { differingFields } from '../config/parse-config';
import type { RunConfig } from '../config/run-config';

/** Two runs of one seed are no second measurement: of each seed the last of the list stands for it. */
export function seedGroups<Run extends { config: RunConfig }>(runs: readonly Run[]): Run[][] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const group = groups.find(([first]) => areSeedsOfOne(first!.config, run.config));
    if (!group) groups.push([run]);
    else {
      const same = group.findIndex(({ config }) => config.seed === run.config.seed);
      if (same < 0) group.push(run);
      else group[same] = run;
    }
  }
  return groups;
}

function areSeedsOfOne(one: RunConfig, other: RunConfig): boolean {
  return differingFields(one, other).every((path) => path === 'seed');
}

export interface Spread {
  mean: number;
  /** One standard deviation between seeds; undefined of one seed. */
  deviation: number | undefined;
  /** n: seeds that were measured. */
  count: number;
}

/** @param values one a seed; undefined where it was not measured. @returns undefined where none was */
export function spreadOf(values: readonly (number | undefined)[]): Spread | undefined {
  const measured = values.filter((value) => value !== undefined && Number.isFinite(value));
  const average = mean(measured);
  if (average === undefined) return undefined;
  return { mean: average, deviation: deviation(measured), count: measured.length };
}
