/**
 * @file The options of `npm run train` → the run's config, backend, steps and folder. Later ones
 * win: preset, then the file's fields over it, then `--set`, then `--epochs` and `--seed`.
 */
import { parseAssignment } from '../src/config/assignment';
import { parseConfig, withFields } from '../src/config/parse-config';
import { PlaygroundError } from '../src/config/playground-error';
import { defaultPreset, presetConfig, presetNames } from '../src/config/presets';
import { withCurrentNames } from '../src/config/renamed-fields';
import type { RunConfig } from '../src/config/run-config';
import { backendNames, type BackendRequest } from '../src/worker/protocol';
import { settingExample, splitAssignment } from './assignment-option';
import { BadOption, readConfiguration } from './bad-option';
import { longEnough } from './long-enough';
import { timestamp } from './out-folder';
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
    ...(options.set ?? []).map((text) => splitAssignment('set', text, settingExample)),
    ...(options.epochs ?? []).map((text) => ['training.epochs', text] as const),
    ...(options.seed ?? []).map((text) => ['seed', text] as const),
  ];
  return readConfiguration(() => {
    const base = withFile(presetConfig(preset), last('config'));
    const changes = assignments.flatMap(([name, text]) => parseAssignment(name, text));
    const config = withFields(base, changes);
    return {
      config:
        steps === undefined ? config : longEnough(config, { option: 'steps', count: steps, perStep: 1 }),
      backend: readBackend(last('backend')),
      steps,
      evaluateEvery: everyText === undefined ? 0 : readCount('evaluate-every', everyText),
      outputFolder: last('out') ?? `runs/${preset}-${timestamp(now)}`,
    };
  });
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
