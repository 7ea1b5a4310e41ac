/**
 * @file The options of `npm run bench` → what to measure: the engines, an endurance run with `--soak`,
 * what views cost with `--views`, what the page and its evidence cost with `--page`, verdicts with `--verdicts`, all of a card
 * with `--card`, PyTorch beside with `--pytorch`, how cost grows with `--cost`, or how soon a run begins with `--start`.
 */
import { failurePresetNames } from '../src/config/failure-presets';
import { parseConfig, withFields } from '../src/config/parse-config';
import { defaultPreset, presetConfig, presetNames } from '../src/config/presets';
import type { RunConfig } from '../src/config/run-config';
import type { BackendRequest } from '../src/worker/protocol';
import { benchBackends, type BenchBackend } from '../bench/results';
import { namedRun, verdictRuns, type VerdictRun } from '../bench/verdicts';
import { BadOption, readConfiguration } from './bad-option';
import { readBackend, readCount, readOptions } from './read-options';
import type { VerdictPlan } from './verdict-file';

const otherSubjects = ['soak', 'views', 'page', 'verdicts', 'card', 'pytorch', 'cost', 'start'] as const;
export type BenchSubject = 'engines' | (typeof otherSubjects)[number];

export interface BenchOptions {
  preset: string;
  config: RunConfig;
  /** Every contender runs on those of them that it has. */
  backends: BenchBackend[];
  /** Of each contender; of the endurance run, if it is one. */
  steps: number;
  subject: BenchSubject;
  budgetMs: number;
  /** Where the results go as JSON; undefined: nowhere. */
  jsonPath: string | undefined;
  /** Where it is a card that was asked for. */
  cardMinutes?: number;
  /** Where it is the table of verdicts that was asked for. */
  verdicts?: { plan: VerdictPlan; backend: BackendRequest; jsonPath: string };
}

const texts = {
  preset: ['NAME', `whose network and loss are measured, one of ${presetNames.join(', ')}`],
  batch: ['N', 'images of a step'],
  backends: ['NAMES', `some of ${benchBackends.join(',')}`],
  steps: ['K', 'of each competitor'],
  budget: ['SECONDS', 'of each competitor'],
  json: ['FILE', 'where the results go, too'],
  soak: ['STEPS', 'instead, many steps: does memory grow, or a step take longer?'],
  views: ['', 'instead, what views cost beside a step'],
  page: ['', 'instead, what a run costs the page, and evidence a run'],
  card: [
    '',
    'instead, all that a machine with a card can tell, into --json (else runs/card.json); small numbers without one',
  ],
  pytorch: ['', 'instead, --steps of this engine and of PyTorch on the processor, five of each in turn'],
  cost: ['', 'instead, how a step grows with batch, side, images and --steps taken before'],
  start: ['', 'instead, how soon a run takes its first step on later visits, --steps of each kind'],
  minutes: ['M', 'that --card may take; 30 unless told'],
  verdicts: [
    '',
    'instead, is the right thing said of each run? Goes on where --json (else runs/verdicts.json) was left; --steps are at most',
  ],
  presets: ['NAMES', 'runs of --verdicts, as in quick,quick+shortcut'],
  seeds: ['K', 'of each run of --verdicts, 0 to K−1; 3 unless told'],
} as const;
type Name = keyof typeof texts;
const standard = { preset: defaultPreset, batch: '64', steps: '20', budget: '60' };
const standards: Record<BenchSubject, typeof standard> = {
  engines: standard,
  soak: standard,
  /** The step that views are held against. */
  views: { ...standard, preset: 'cifar10-small', batch: '256' },
  /** Several evaluations long. */
  page: { ...standard, steps: '400' },
  verdicts: standard,
  card: standard,
  pytorch: standard,
  cost: { ...standard, steps: '1000' },
  start: { ...standard, steps: '5' },
};
/** What they would change is given by the subject itself, or is not limited there. */
const unfit: Partial<Record<BenchSubject, readonly Name[]>> = {
  soak: ['steps', 'budget', 'json'],
  page: ['budget'],
  verdicts: ['preset', 'batch', 'budget'],
  card: ['preset', 'batch', 'backends', 'steps', 'budget'],
  pytorch: ['backends', 'budget', 'json'],
  cost: ['batch', 'budget'],
  start: ['budget'],
};

/** @throws BadOption with one sentence. */
export function readBenchOptions(parameters: readonly string[]): BenchOptions {
  const options = readOptions('bench', parameters, texts);
  const last = (name: Name) => options[name]?.at(-1);
  const [subject = 'engines', other] = otherSubjects.filter((one) => last(one) !== undefined);
  if (other) throw new BadOption(`--${subject} and --${other} cannot be given together.`);
  for (const name of unfit[subject] ?? []) {
    if (last(name) !== undefined) throw new BadOption(`--${subject} and --${name} cannot be given together.`);
  }
  for (const name of ['presets', 'seeds'] as const) {
    if (subject !== 'verdicts' && last(name) !== undefined) {
      throw new BadOption(`--${name} goes with --verdicts only.`);
    }
  }
  if (subject !== 'card' && last('minutes') !== undefined) {
    throw new BadOption('--minutes goes with --card only.');
  }
  const usual = standards[subject];
  const preset = last('preset') ?? usual.preset;
  const soakSteps = last('soak');
  return {
    preset,
    config: benchConfig(preset, readCount('batch', last('batch') ?? usual.batch)),
    backends: subject === 'verdicts' ? [] : readBackends(last('backends')),
    steps:
      soakSteps === undefined
        ? readCount('steps', last('steps') ?? usual.steps)
        : readCount('soak', soakSteps),
    subject,
    budgetMs: 1000 * readCount('budget', last('budget') ?? usual.budget),
    jsonPath: last('json'),
    ...(subject === 'card' && { cardMinutes: readCount('minutes', last('minutes') ?? '30') }),
    ...(subject === 'verdicts' && { verdicts: readVerdicts(last) }),
  };
}

function readVerdicts(last: (name: Name) => string | undefined): BenchOptions['verdicts'] {
  const [presets, steps] = [last('presets'), last('steps')];
  return {
    plan: {
      runs: presets === undefined ? verdictRuns : presets.split(',').map(readRun),
      seeds: readCount('seeds', last('seeds') ?? '3'),
      steps: steps === undefined ? undefined : readCount('steps', steps),
    },
    backend: readBackend(last('backends'), 'backends'),
    jsonPath: last('json') ?? 'runs/verdicts.json',
  };
}

function readRun(name: string): VerdictRun {
  const run = namedRun(name);
  if (run) return run;
  throw new BadOption(
    `--presets names ${name}, but must name some of ${presetNames.join(', ')}, each alone or with ${failurePresetNames.map((failure) => `+${failure}`).join(', ')}.`,
  );
}

/** The preset's network and loss, on generated images, with the one optimiser that all engines have: Adam. */
export function benchConfig(preset: string, batch: number): RunConfig {
  return readConfiguration(() => {
    const config = parseConfig({ ...presetConfig(preset), optimizer: { name: 'adam' } });
    return withFields(config, [
      ['dataset.name', 'shapes'],
      ['schedule.name', 'constant'],
      ['training.batchSize', batch],
    ]);
  });
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
