/**
 * @file The options of `npm run sweep` → its cells: a config for each combination of the grid's values and each
 * seed. Everything is checked before anything is trained.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { augmentPart, parseAssignment } from '../src/config/assignment';
import { memberNamed } from '../src/config/member';
import { withFields } from '../src/config/parse-config';
import { PlaygroundError } from '../src/config/playground-error';
import { defaultPreset, presetConfig, presetNames } from '../src/config/presets';
import { currentPath } from '../src/config/renamed-fields';
import type { RunConfig } from '../src/config/run-config';
import { withObjective } from '../src/config/with-objective';
import { objectives } from '../src/objectives/objectives';
import { backendNames, type BackendRequest } from '../src/worker/protocol';
import { BadOption } from './bad-option';
import { readBackend, readCount, readOptions } from './read-options';
import { longEnough, splitAssignment } from './train-options';

/** One run of a sweep. */
export interface Cell {
  /** By the grid's paths, as they were given. */
  values: Readonly<Record<string, string>>;
  seed: number;
  steps: number;
  config: RunConfig;
}

export interface SweepOptions {
  cells: Cell[];
  backend: BackendRequest;
  outputFolder: string;
  /** The objectives that learn under flips alone, as nothing was said of their augmentation. */
  flipped: string[];
}

const texts = {
  preset: ['NAME', `starting point, one of ${presetNames.join(', ')}; ${defaultPreset} unless told`],
  grid: ['PATH=V1,V2,…', 'values of a setting, each trained; several make all combinations'],
  set: ['PATH=VALUE', 'one setting of all runs; any number of times'],
  'encoded-images': ['N', 'of each run, whatever it is trained for; as many as the epochs hold unless told'],
  seeds: ['K', 'each combination with seeds 0 to K − 1; 1 unless told'],
  backend: ['NAME', `one of ${backendNames.join(', ')}; the fastest that works unless told`],
  out: ['DIR', 'for sweep.json'],
} as const;

/** @throws BadOption with one sentence. */
export function readSweepOptions(parameters: readonly string[]): SweepOptions {
  const options = readOptions('sweep', parameters, texts);
  const outputFolder = options.out?.at(-1);
  if (outputFolder === undefined) throw new BadOption('--out is missing; name the folder for sweep.json.');
  const file = join(outputFolder, 'sweep.json');
  if (existsSync(file)) {
    throw new BadOption(
      `--out is ${outputFolder}, which holds a sweep already (${file}); name another folder.`,
    );
  }
  if (!options.grid) throw new BadOption('--grid is missing, as in --grid loss.temperature=0.1,0.5.');
  const grid = options.grid.map((text) => splitAssignment(text, 'grid'));
  const set = (options.set ?? []).map((text) => splitAssignment(text));
  const imagesText = options['encoded-images']?.at(-1);
  const images = imagesText === undefined ? undefined : readCount('encoded-images', imagesText);
  const seeds = readCount('seeds', options.seeds?.at(-1) ?? '1');
  const isAugmented = [...grid, ...set].some(([path]) => path.split('.')[0] === augmentPart);
  try {
    const base = withAll(presetConfig(options.preset?.at(-1) ?? defaultPreset), set);
    const combinations = combine(grid.map(([path, values]) => [path, values.split(',')] as const));
    const cells = Array.from({ length: seeds }, (_, seed) =>
      combinations.map((values) => {
        const config = withFields(configOf(base, values, isAugmented), [['seed', seed]]);
        return images === undefined ? wholeCell(values, config) : cellOf(values, config, images);
      }),
    ).flat();
    const flipped = isAugmented ? [] : [...new Set(cells.map(({ config }) => config.objective.name))];
    return {
      cells,
      backend: readBackend(options.backend?.at(-1)),
      outputFolder,
      flipped: flipped.filter((name) => memberNamed(objectives, name).augment === 'flip-only'),
    };
  } catch (error) {
    if (error instanceof PlaygroundError) throw new BadOption(error.message, { cause: error });
    throw error;
  }
}

function cellOf(values: Cell['values'], config: RunConfig, images: number): Cell {
  const steps = Math.ceil(images / (2 * config.training.batchSize));
  return { values, seed: config.seed, steps, config: longEnough(config, steps) };
}

/** To the end of its last epoch. */
function wholeCell(values: Cell['values'], config: RunConfig): Cell {
  return { values, seed: config.seed, steps: Infinity, config };
}

/** Every combination of one value each. */
function combine(grid: readonly (readonly [path: string, values: readonly string[]])[]): Cell['values'][] {
  return grid.reduce<Record<string, string>[]>(
    (combinations, [path, values]) =>
      combinations.flatMap((combination) => values.map((value) => ({ ...combination, [path]: value }))),
    [{}],
  );
}

function configOf(base: RunConfig, values: Cell['values'], isAugmented: boolean): RunConfig {
  const config = withAll(base, Object.entries(values));
  const isChosen = Object.keys(values).some((path) => currentPath(path) === 'objective.name');
  if (!isChosen || isAugmented) return config;
  return { ...config, augment: withObjective(base, config.objective.name).augment };
}

function withAll(config: RunConfig, assignments: readonly (readonly [string, string])[]): RunConfig {
  return withFields(
    config,
    assignments.flatMap(([path, text]) => parseAssignment(path, text)),
  );
}
