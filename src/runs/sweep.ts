/**
 * @file A sweep as its cells: every place of a grid of at most two settings, or of a ready-made sweep of the
 * paper, with every seed. A plan is plain data, which a file or the browser can keep.
 */
import { augmentPart, parseAssignment } from '../config/assignment';
import { fieldValue } from '../config/config-fields';
import { PlaygroundError } from '../config/playground-error';
import { differingFields, withFields } from '../config/parse-config';
import { presetConfig } from '../config/presets';
import type { RunConfig } from '../config/run-config';
import { withObjective } from '../config/with-objective';
import { memberNamed } from '../config/member';
import { fullSetImages } from '../datasets/full-sets';
import type { DatasetDescription } from '../datasets/dataset-description';
import { datasets } from '../datasets/datasets';
import { chosenObjective, imagesPerStep } from '../objectives/objectives';
import type { AxisValues, BudgetName, Changes, Place } from './sweeps/paper-sweep';
import { paperSweep, type PaperSweepName } from './sweeps/sweeps';

export const maxGridRows = 2;
/** A file of as many is still read by the page. */
export const maxCells = 5000;

/** A setting, or `augment`, and the texts of its values, as on the command line. */
export interface GridRow {
  path: string;
  values: readonly string[];
}

export interface SweepPlan {
  /** What all cells share; the values of a cell's place go over it. */
  config: RunConfig;
  /** The ready-made sweep whose places are tried in place of a grid's. */
  paper?: PaperSweepName | undefined;
  /** Empty where a ready-made sweep is named. */
  grid: readonly GridRow[];
  /** Seeds 0 to so many − 1. */
  seeds: number;
  /** By each cell's encoder, at least; undefined: to the end of its last epoch. */
  encodedImages?: number | undefined;
  /** Each objective learns from the augmentation that goes with it, not from that of `config`. */
  ownAugmentation?: boolean | undefined;
}

export interface Cell {
  values: AxisValues;
  config: RunConfig;
  steps: number;
}

/** How long a cell is trained, perhaps with more epochs than its settings have. */
export type LengthOf = (config: RunConfig) => Pick<Cell, 'config' | 'steps'>;

/** To the end of its last epoch. */
export const toTheEnd: LengthOf = (config) => {
  const { name, trainingImages } = config.dataset;
  const { trainingImages: bundled = trainingImages }: DatasetDescription = memberNamed(datasets, name);
  const images = Math.min(fullSetImages(name) ?? bundled, trainingImages);
  const stepsPerEpoch = Math.floor(images / imagesPerStep(config));
  return { config, steps: stepsPerEpoch * config.training.epochs };
};

/** Which preset the paper's sweeps start from. */
const paperPreset = 'quick';

/**
 * @param changes go over the sweep's own settings and the budget's
 * @throws PlaygroundError for a change that the configuration refuses
 */
export function paperPlan(name: PaperSweepName, budget: BudgetName, changes: Changes = []): SweepPlan {
  const { settings, budgets } = paperSweep(name);
  const config = withFields(presetConfig(paperPreset), [
    ...settings,
    ...budgets[budget].settings,
    ...changes,
  ]);
  return { config, paper: name, grid: [], seeds: budgets[budget].seeds };
}

/**
 * Every combination of the grid's values, the last row's fastest.
 * @throws PlaygroundError for a value that the configuration refuses
 */
export function placesOf({ paper, grid }: Pick<SweepPlan, 'paper' | 'grid'>): readonly Place[] {
  if (paper) return paperSweep(paper).places;
  const nothing: Place = { values: {}, changes: [] };
  return grid.reduce<Place[]>(
    (places, { path, values }) =>
      places.flatMap((place) =>
        values.map((text) => {
          const changes = parseAssignment(path, text);
          // A whole augmentation, whichever axis it is, leaves the setting of the other as that says.
          if (path === augmentPart)
            return { values: { ...place.values, [path]: text }, changes: [...changes, ...place.changes] };
          const [name, value] = changes[0]!;
          return {
            // The value of an order is its text.
            values: { ...place.values, [name]: typeof value === 'object' ? text : value },
            changes: [...place.changes, ...changes],
          };
        }),
      ),
    [nothing],
  );
}

/**
 * Seed by seed, so that a sweep that is stopped has compared what it has begun to.
 * @throws PlaygroundError for a value that the configuration refuses, and `sweep-too-large`; what `lengthOf` throws
 */
export function listCells(plan: SweepPlan, lengthOf: LengthOf): Cell[] {
  refuseTooLarge(plan);
  const places = placesOf(plan);
  return Array.from({ length: plan.seeds }, (_, seed) =>
    places.map((place) => ({ values: place.values, ...lengthOf(configAt(plan, place, seed)) })),
  ).flat();
}

/** @throws PlaygroundError `sweep-too-large` */
export function refuseTooLarge({ paper, grid, seeds }: Pick<SweepPlan, 'paper' | 'grid' | 'seeds'>): void {
  const places = paper
    ? paperSweep(paper).places.length
    : grid.reduce((count, { values }) => count * values.length, 1);
  const cells = seeds * places;
  if (cells > maxCells) throw new PlaygroundError('sweep-too-large', { cells, limit: maxCells });
}

/** The settings of one cell. @throws PlaygroundError for a value that the configuration refuses */
export function configAt(plan: SweepPlan, { changes }: Pick<Place, 'changes'>, seed: number): RunConfig {
  const set = withFields(plan.config, [...changes, ['seed', seed]]);
  return plan.ownAugmentation
    ? { ...set, augment: withObjective(plan.config, set.objective.name).augment }
    : set;
}

/** Names of the objectives whose cells learn from their own augmentation, not from that of the settings. */
export function withOwnAugmentation(plan: SweepPlan, cells: readonly Cell[]): string[] {
  if (!plan.ownAugmentation) return [];
  const shared = chosenObjective(plan.config);
  const others = cells.map(({ config }) => chosenObjective(config));
  return [...new Set(others.filter(({ augment }) => augment !== shared.augment).map(({ name }) => name))];
}

/** Whether a sweep compares objectives, and nobody has said of which views: all paths that it sets. */
export function leavesViewsOpen(paths: readonly string[]): boolean {
  return paths.includes('objective.name') && !paths.some((path) => /^augment(\.|$)/.test(path));
}

/** What one plan has and another has not. */
export interface PlanDifference {
  /** A setting's path, or a part of the plan. */
  what: string;
  held: string;
  asked: string;
}

/** The first difference of two plans; undefined where both are of the same cells. */
export function planDifference(held: SweepPlan, asked: SweepPlan): PlanDifference | undefined {
  const parts: readonly [what: string, read: (plan: SweepPlan) => string][] = [
    ['paper', ({ paper }) => paper ?? 'none'],
    ['grid', ({ grid }) => gridText(grid)],
    ['seeds', ({ seeds }) => String(seeds)],
    ['encoded-images', ({ encodedImages }) => String(encodedImages ?? 'none')],
    ...differingFields(held.config, asked.config).map((path): [string, (plan: SweepPlan) => string] => [
      path,
      ({ config }) => String(fieldValue(config, path)),
    ]),
    ['own augmentation', ({ ownAugmentation }) => (ownAugmentation ? 'on' : 'off')],
  ];
  return parts
    .map(([what, read]) => ({ what, held: read(held), asked: read(asked) }))
    .find((part) => part.held !== part.asked);
}

function gridText(grid: SweepPlan['grid']): string {
  return grid.map(({ path, values }) => `${path}=${values.join(',')}`).join(' ') || 'none';
}

/** The same for the same place of a sweep, in whichever order its axes are named. */
export function placeKey(values: AxisValues): string {
  return JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}
