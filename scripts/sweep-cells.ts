/** @file A sweep as its cells: every combination of the grid's values, with every seed. */
import type { ConfigValue } from '../src/config/config-fields';
import { withFields } from '../src/config/parse-config';
import type { RunConfig } from '../src/config/run-config';
import { withObjective } from '../src/config/with-objective';
import { chosenObjective, encodedPerStep } from '../src/objectives/objectives';
import { longEnough, stepsPerEpochOf } from './long-enough';

/** For withFields. */
export type Changes = readonly (readonly [path: string, value: ConfigValue])[];

/** One value of the grid: what it is called, and what it changes. */
export interface GridValue {
  path: string;
  value: ConfigValue;
  changes: Changes;
}

export interface SweepPlan {
  preset: RunConfig;
  /** Of all cells; the grid's go over them. */
  settings: Changes;
  /** For each path, its values. */
  grid: readonly (readonly GridValue[])[];
  /** Seeds 0 to so many − 1. */
  seeds: number;
  /** By each cell, at least; undefined: to the end of its last epoch. */
  encodedImages: number | undefined;
}

export interface Cell {
  values: Readonly<Record<string, ConfigValue>>;
  config: RunConfig;
  steps: number;
}

/**
 * Seed by seed, so that a sweep that is stopped has compared what it has begun to.
 * @throws PlaygroundError for a value that the configuration refuses; BadOption for more images than fit
 */
export function listCells(plan: SweepPlan): Cell[] {
  const { grid, seeds } = plan;
  const combinations = grid.reduce<GridValue[][]>(
    (rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  );
  return Array.from({ length: seeds }, (_, seed) =>
    combinations.map((combination) => cellOf(plan, combination, seed)),
  ).flat();
}

function cellOf(plan: SweepPlan, combination: readonly GridValue[], seed: number): Cell {
  const { preset, settings, encodedImages } = plan;
  const changes = [...settings, ...combination.flatMap(({ changes }) => changes), ['seed', seed] as const];
  const set = withFields(preset, changes);
  const config = choosesAugmentation(plan)
    ? { ...set, augment: withObjective(preset, set.objective.name).augment }
    : set;
  const values = Object.fromEntries(combination.map(({ path, value }) => [path, value]));
  if (encodedImages === undefined) {
    return { values, config, steps: stepsPerEpochOf(config) * config.training.epochs };
  }
  const perStep = encodedPerStep(config);
  return {
    values,
    config: longEnough(config, { option: 'encoded-images', count: encodedImages, perStep }),
    steps: Math.ceil(encodedImages / perStep),
  };
}

/** Names of the objectives whose cells learn from their own augmentation, not the preset's. */
export function withOwnAugmentation(plan: SweepPlan, cells: readonly Cell[]): string[] {
  if (!choosesAugmentation(plan)) return [];
  const preset = chosenObjective(plan.preset);
  const others = cells.map(({ config }) => chosenObjective(config));
  return [...new Set(others.filter(({ augment }) => augment !== preset.augment).map(({ name }) => name))];
}

/** Where objectives are compared and nobody has said of which views. */
function choosesAugmentation({ settings, grid }: SweepPlan): boolean {
  const values = grid.flat();
  const changed = [...settings, ...values.flatMap(({ changes }) => changes)];
  return (
    values.some(({ path }) => path === 'objective.name') &&
    !changed.some(([path]) => path.startsWith('augment.'))
  );
}
