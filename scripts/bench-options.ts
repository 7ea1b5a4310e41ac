/**
 * @file The options of `npm run bench` → what to measure, an endurance run with `--soak`, or what views
 * cost with `--views`.
 */
import { parseConfig, withFields } from '../src/config/parse-config';
import { PlaygroundError } from '../src/config/playground-error';
import { defaultPreset, presetConfig } from '../src/config/presets';
import type { RunConfig } from '../src/config/run-config';
import { benchBackends, type BenchBackend } from '../bench/results';
import { BadOption } from './bad-option';
import { readCount, readOptions } from './read-options';

export interface BenchOptions {
  preset: string;
  config: RunConfig;
  /** Every contender runs on those of them that it has. */
  backends: BenchBackend[];
  /** Of each contender; of the endurance run, if it is one. */
  steps: number;
  isSoak: boolean;
  isViews: boolean;
  budgetMs: number;
  /** Where the results go as JSON; undefined: nowhere. */
  jsonPath: string | undefined;
}

const names = ['preset', 'batch', 'backends', 'steps', 'budget', 'json', 'soak', 'views'] as const;
const standard = { preset: defaultPreset, batch: '64', steps: '20', budget: '60' };
/** The step that views are held against. */
const standardForViews = { ...standard, preset: 'cifar10-small', batch: '256' };

/** @throws BadOption with one sentence. */
export function readBenchOptions(parameters: readonly string[]): BenchOptions {
  const options = readOptions(parameters, names, ['views']);
  const last = (name: (typeof names)[number]) => options[name]?.at(-1);
  const soak = last('soak');
  for (const name of ['steps', 'budget', 'json'] as const) {
    if (soak !== undefined && last(name) !== undefined) {
      throw new BadOption(`--soak and --${name} cannot be given together; --soak says how many steps.`);
    }
  }
  const isViews = last('views') !== undefined;
  if (isViews && soak !== undefined) throw new BadOption('--soak and --views cannot be given together.');
  const standards = isViews ? standardForViews : standard;
  const preset = last('preset') ?? standards.preset;
  const steps = soak === undefined ? readCount('steps', last('steps') ?? standards.steps) : readCount('soak', soak);
  return {
    preset,
    config: benchConfig(preset, readCount('batch', last('batch') ?? standards.batch)),
    backends: readBackends(last('backends')),
    steps,
    isSoak: soak !== undefined,
    isViews,
    budgetMs: 1000 * readCount('budget', last('budget') ?? standards.budget),
    jsonPath: last('json'),
  };
}

/** The preset's network and loss, on generated pictures, with the one optimiser that all engines have: Adam. */
function benchConfig(preset: string, batch: number): RunConfig {
  try {
    const config = parseConfig({ ...presetConfig(preset), optimizer: { name: 'adam' } });
    return withFields(config, [
      ['dataset.name', 'shapes'],
      ['schedule.name', 'constant'],
      ['training.batchSize', batch],
    ]);
  } catch (error) {
    if (error instanceof PlaygroundError) throw new BadOption(error.message, { cause: error });
    throw error;
  }
}

function readBackends(text: string | undefined): BenchBackend[] {
  if (text === undefined) return [...benchBackends];
  return text.split(',').map((word) => {
    const name = benchBackends.find((candidate) => candidate === word);
    if (!name) {
      throw new BadOption(
        `--backends is ${text}, but must be some of ${benchBackends.join(', ')}, with commas between them (ours and jax-js run on webgpu and wasm, tfjs on all).`,
      );
    }
    return name;
  });
}
