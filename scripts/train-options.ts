/**
 * @file The options of `npm run train` → the run's config, backend, steps and folder. Later ones
 * win: preset, then the file's fields over it, then `--set`, then `--epochs` and `--seed`. A run that goes on
 * has its folder's config unless they are named again, which may not say otherwise.
 */
import { resolve } from 'node:path';
import { parseAssignment } from '../src/config/assignment';
import { parseConfig, withField, withFields } from '../src/config/parse-config';
import { PlaygroundError } from '../src/config/playground-error';
import { defaultPreset, presetConfig, presetNames } from '../src/config/presets';
import { withCurrentNames } from '../src/config/renamed-fields';
import type { RunConfig } from '../src/config/run-config';
import { datasetClasses } from '../src/datasets/datasets';
import type { Pair } from '../src/evaluate/confusion-shares';
import { changesOnResuming } from '../src/runs/resumed-config';
import { backendNames, type BackendRequest } from '../src/worker/protocol';
import { settingExample, splitAssignment } from './assignment-option';
import { BadOption, readConfiguration } from './bad-option';
import { readKeptRun, type KeptRun } from './kept-run';
import { longEnough, stepsPerEpochOf } from './long-enough';
import { timestamp } from './out-folder';
import { readDataPaths } from './data-file';
import { dataOf, type OwnData } from './own-images';
import { isRecord, readConfigFile, type UnknownRecord } from './read-config-file';
import { readBackend, readCount, readOptions } from './read-options';

export interface TrainOptions {
  config: RunConfig;
  backend: BackendRequest;
  /** Undefined: to the end of the last epoch. */
  steps: number | undefined;
  /** Steps between thorough evaluations; 0: only at the end. */
  evaluateEvery: number;
  /** Steps between checkpoints; 0: only at the end. */
  checkpointEvery: number;
  outputFolder: string;
  /** Whether the finished run is held against training from scratch on few labels. */
  fewLabels: boolean;
  /** Two classes, by their numbers, of which the finished run says how much they lie among each other. */
  confused?: Pair | undefined;
  /** Images that the dataset is made of, in place of one that is bundled. */
  data?: OwnData;
  /** What goes on. */
  kept?: KeptRun;
}

const texts = {
  preset: ['NAME', `starting point, one of ${presetNames.join(', ')}; ${defaultPreset} unless told`],
  config: ['FILE', 'a config.json, or some of its fields, over the preset'],
  data: [
    'PATH…',
    'images of your own: files, folders, archives; dataset.imageSize, fit, ground and invert say how they are made alike',
  ],
  set: ['PATH=VALUE', 'one setting, as in loss.temperature=0.2; any number of times'],
  backend: ['NAME', `one of ${backendNames.join(', ')}; the fastest that works unless told`],
  steps: ['N', 'ends at that step of the run, with as many epochs as that needs'],
  epochs: ['N', 'instead of --steps'],
  seed: ['S', 'same seed, same losses'],
  'evaluate-every': ['STEPS', 'between evaluations; only at the end unless told'],
  'checkpoint-every': [
    'STEPS',
    'between checkpoints; at the end and on Ctrl-C unless told, now or when the run began',
  ],
  'few-labels': [
    '',
    'at the end, probes on the run with few labels, beside training from scratch on as many',
  ],
  confused: [
    'A,B',
    'at the end, how many of the nearest training images of two classes are of the other; by number, from 0, as in 6,9',
  ],
  out: [
    'DIR',
    'for config.json, metrics.jsonl, summary.json and checkpoint.safetensors; runs/<name>/ unless told',
  ],
  resume: [
    'DIR',
    'goes on with the run in that folder, with its settings; --set and --epochs may change its length, learning rate, logging and evaluation, and what else is named must be as it was',
  ],
} as const;
type Name = keyof typeof texts;

/** @throws BadOption with one sentence. */
export function readTrainOptions(parameters: readonly string[], now: Date): TrainOptions {
  const words: string[] = [];
  const options = readOptions('train', parameters, texts, process.env, words);
  // `--data` may name several.
  const paths = options.data && [...options.data, ...words];
  if (!paths && words.length > 0)
    throw new BadOption(`${words[0]} belongs to no option; --data names images.`);
  const last = (name: Name) => options[name]?.at(-1);
  const stepsText = last('steps');
  if (stepsText !== undefined && last('epochs') !== undefined) {
    throw new BadOption('--steps and --epochs cannot be given together; choose one of them.');
  }
  const steps = stepsText === undefined ? undefined : readCount('steps', stepsText);
  const everyOf = (name: 'evaluate-every' | 'checkpoint-every') => {
    const text = last(name);
    return text === undefined ? undefined : readCount(name, text);
  };
  const confused = last('confused');
  const resumed = last('resume');
  if (resumed !== undefined) requireSameFolder(resumed, last('out'));
  const preset = last('preset') ?? defaultPreset;
  const assignments = [
    ...(options.set ?? []).map((text) => splitAssignment('set', text, settingExample)),
    ...(options.epochs ?? []).map((text) => ['training.epochs', text] as const),
    ...(options.seed ?? []).map((text) => ['seed', text] as const),
  ];
  return readConfiguration(() => {
    const kept = resumed === undefined ? undefined : readKeptRun(resumed);
    const isNamed = last('preset') !== undefined || last('config') !== undefined;
    const preferred = kept && !isNamed ? kept.wanted : withFile(presetConfig(preset), last('config'));
    const base = paths ? withField(preferred, 'dataset.name', 'own') : preferred;
    const changes = assignments.flatMap(([name, text]) => parseAssignment(name, text));
    const changed = withFields(base, changes);
    const data = dataOf(changed, paths ?? (kept && readDataPaths(kept.folder)), [
      ...(last('config') === undefined && !kept ? [] : ['dataset.imageSize', 'dataset.trainingImages']),
      ...changes.map(([path]) => path),
    ]);
    // How many steps an epoch has is known once the images are.
    const isLeftAlone = steps === undefined || (data && !kept);
    const config = isLeftAlone ? changed : longEnough(changed, { option: 'steps', count: steps, perStep: 1 });
    if (kept) requireMoreToDo(kept, config, steps);
    return {
      config,
      backend: readBackend(last('backend') ?? kept?.backend),
      steps,
      evaluateEvery: everyOf('evaluate-every') ?? kept?.evaluateEvery ?? 0,
      fewLabels: options['few-labels'] !== undefined,
      ...(confused !== undefined && { confused: readPair(confused, config) }),
      checkpointEvery: everyOf('checkpoint-every') ?? kept?.checkpointEvery ?? 0,
      outputFolder: resumed ?? last('out') ?? `runs/${preset}-${timestamp(now)}`,
      ...(data && { data }),
      ...(kept && { kept }),
    };
  });
}

function readPair(text: string, config: RunConfig): Pair {
  const [, a, b] = /^(\d+),(\d+)$/.exec(text) ?? [];
  const classes = datasetClasses(config) ?? Infinity;
  const pair = [Number(a), Number(b)] as const;
  if (a === b || !pair.every((label) => label < classes)) {
    const most = Number.isFinite(classes) ? ` below ${classes}` : '';
    throw new BadOption(`--confused must be two different classes by number${most}, as in 6,9, not ${text}.`);
  }
  return pair;
}

function requireSameFolder(resumed: string, out: string | undefined): void {
  if (out === undefined || resolve(out) === resolve(resumed)) return;
  throw new BadOption(
    `--out is ${out}, but a run goes on in its own folder, ${resumed}; leave --out away, or copy that folder to ${out} and name it to --resume.`,
  );
}

/** @throws PlaygroundError for a setting that may not change; BadOption where no step is left to take. */
function requireMoreToDo(kept: KeptRun, config: RunConfig, steps: number | undefined): void {
  const changes = changesOnResuming(kept.config, config);
  const taken = `the run in ${kept.folder} has taken ${kept.step} steps already`;
  if (steps !== undefined && steps < kept.step) {
    throw new BadOption(`--steps is ${steps}, but ${taken}; name a later step.`);
  }
  const { epochs } = config.training;
  const totalSteps = stepsPerEpochOf(config) * epochs;
  if (totalSteps < kept.step) {
    throw new BadOption(
      `training.epochs is ${epochs}, which is ${totalSteps} steps, but ${taken}; give it more epochs.`,
    );
  }
  if (kept.isJudged && !changes.length && Math.min(steps ?? Infinity, totalSteps) === kept.step) {
    throw new BadOption(`There is nothing left to do: ${taken}; --steps or --epochs lets it go on.`);
  }
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
