/**
 * @file The options of `npm run train` → the run's config, backend, steps and folder. Later ones
 * win: preset, then the file's fields over it, then `--set`, then `--epochs` and `--seed`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseAssignment } from '../src/config/assignment';
import { findField, type NumberField } from '../src/config/config-fields';
import { parseConfig, withFields } from '../src/config/parse-config';
import { PlaygroundError } from '../src/config/playground-error';
import { defaultPreset, presetConfig, presetNames } from '../src/config/presets';
import { withCurrentNames } from '../src/config/renamed-fields';
import type { RunConfig } from '../src/config/run-config';
import { imagesPerStep } from '../src/objectives/objectives';
import { manifestSchema } from '../src/datasets/manifest';
import { backendNames, type BackendRequest } from '../src/worker/protocol';
import { BadOption } from './bad-option';
import { isRecord, readConfigFile, type UnknownRecord } from './read-config-file';
import { readBackend, readCount, readOptions } from './read-options';

export interface TrainOptions {
  config: RunConfig;
  backend: BackendRequest;
  /** Undefined: to the end of the last epoch. */
  steps: number | undefined;
  /** Steps between thorough evaluations; 0: only at the end. */
  evaluateEvery: number;
  outputFolder: string;
}

const texts = {
  preset: ['NAME', `starting point, one of ${presetNames.join(', ')}; ${defaultPreset} unless told`],
  config: ['FILE', 'a config.json, or some of its fields, over the preset'],
  set: ['PATH=VALUE', 'one setting, as in loss.temperature=0.2; any number of times'],
  backend: ['NAME', `one of ${backendNames.join(', ')}; the fastest that works unless told`],
  steps: ['N', 'ends after so many steps, with as many epochs as they need'],
  epochs: ['N', 'instead of --steps'],
  seed: ['S', 'same seed, same losses'],
  'evaluate-every': ['STEPS', 'between evaluations; only at the end unless told'],
  out: ['DIR', 'for config.json, metrics.jsonl and summary.json; runs/<name>/ unless told'],
} as const;
type Name = keyof typeof texts;

/** @throws BadOption with one sentence. */
export function readTrainOptions(parameters: readonly string[], now: Date): TrainOptions {
  const options = readOptions('train', parameters, texts);
  const last = (name: Name) => options[name]?.at(-1);
  const stepsText = last('steps');
  if (stepsText !== undefined && last('epochs') !== undefined) {
    throw new BadOption('--steps and --epochs cannot be given together; choose one of them.');
  }
  const steps = stepsText === undefined ? undefined : readCount('steps', stepsText);
  const everyText = last('evaluate-every');
  const preset = last('preset') ?? defaultPreset;
  const assignments = [
    ...(options.set ?? []).map((text) => splitAssignment(text)),
    ...(options.epochs ?? []).map((text) => ['training.epochs', text] as const),
    ...(options.seed ?? []).map((text) => ['seed', text] as const),
  ];
  try {
    const base = withFile(presetConfig(preset), last('config'));
    const changes = assignments.flatMap(([name, text]) => parseAssignment(name, text));
    const config = withFields(base, changes);
    return {
      config: steps === undefined ? config : longEnough(config, steps),
      backend: readBackend(last('backend')),
      steps,
      evaluateEvery: everyText === undefined ? 0 : readCount('evaluate-every', everyText),
      outputFolder: last('out') ?? `runs/${preset}-${timestamp(now)}`,
    };
  } catch (error) {
    if (error instanceof PlaygroundError) throw new BadOption(error.message, { cause: error });
    throw error;
  }
}

/** @throws BadOption if there is no `=` between a path and a value */
export function splitAssignment(text: string, option = 'set'): readonly [path: string, value: string] {
  const equals = text.indexOf('=');
  if (equals < 1) {
    throw new BadOption(`--${option} is ${text}, but must be path=value, as in loss.temperature=0.2.`);
  }
  return [text.slice(0, equals), text.slice(equals + 1)];
}

function withFile(config: RunConfig, path: string | undefined): RunConfig {
  if (path === undefined) return config;
  const fields = readConfigFile(path);
  try {
    // Else a field by its earlier name would stand beside the preset's by today's.
    return parseConfig(merged(config, withCurrentNames(fields) as UnknownRecord));
  } catch (error) {
    if (error instanceof PlaygroundError)
      throw new BadOption(`In ${path}: ${error.message}`, { cause: error });
    throw error;
  }
}

/** `over`'s fields over `base`'s, at every depth. */
function merged(base: UnknownRecord, over: UnknownRecord): UnknownRecord {
  const changes = Object.entries(over).map(([name, value]) => {
    const below = Object.hasOwn(base, name) ? base[name] : undefined;
    return [name, isRecord(below) && isRecord(value) ? merged(below, value) : value] as const;
  });
  return Object.fromEntries([...Object.entries(base), ...changes]);
}

/**
 * Raises the epochs where they hold fewer steps than were asked for.
 * @throws BadOption if as many epochs as there may be hold too few.
 */
export function longEnough(config: RunConfig, steps: number): RunConfig {
  const { epochs } = config.training;
  const stepsPerEpoch = Math.floor(trainingImages(config) / imagesPerStep(config));
  // A batch larger than the dataset leaves no steps at all; the worker says so.
  if (steps <= stepsPerEpoch * epochs || stepsPerEpoch === 0) return config;
  const { maximum } = findField('training.epochs') as NumberField;
  if (steps > stepsPerEpoch * maximum) {
    throw new BadOption(
      `--steps is ${steps}, but must be at most ${stepsPerEpoch * maximum}: ${stepsPerEpoch} steps in each of ${maximum} epochs.`,
    );
  }
  return withFields(config, [['training.epochs', Math.ceil(steps / stepsPerEpoch)]]);
}

/** How many there are; bundled data sets may hold fewer than the config asks for. */
function trainingImages({ dataset }: RunConfig): number {
  const manifest = `public/datasets/${dataset.name}/manifest.json`;
  if (!existsSync(manifest)) return dataset.trainingImages;
  const { splits } = manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  return Math.min(splits.train.labels.length, dataset.trainingImages);
}

/** `2026-11-23-14-05-09`, in universal time. */
function timestamp(now: Date): string {
  return now.toISOString().slice(0, 19).replaceAll(/[T:]/g, '-');
}
