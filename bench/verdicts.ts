/**
 * @file Whether verdicts are right: runs that are healthy and runs that a failure preset breaks on purpose, each
 * with what its last evaluation lets the page say. Verdicts are taken when the table is written, from stored
 * numbers, so that a changed rule needs no run anew.
 */
import { brokenConfig, failurePresetNames, type FailurePresetName } from '../src/config/failure-presets';
import { withField } from '../src/config/parse-config';
import { presetConfig, presetNames, type PresetName } from '../src/config/presets';
import type { RunConfig } from '../src/config/run-config';
import type { WholeEvaluation } from '../src/evaluate/evaluation';
import { mcnemar } from '../src/evaluate/mcnemar';
import type { Quiz } from '../src/evaluate/quiz';
import { verdictOn, type VerdictTone } from '../src/evaluate/verdict';
import { comparesPairs } from '../src/objectives/objectives';
import { formatTable } from './table';

/** A run of the table: a preset, and what breaks it, if anything. */
export interface VerdictRun {
  preset: PresetName;
  failure?: FailurePresetName;
}

/** What a run has come to at its end. */
export interface VerdictOutcome {
  /** As runName. */
  run: string;
  seed: number;
  /** That were asked for. */
  steps: number;
  /** Mean of the last epoch, or why the run failed. */
  result: { loss: number; evaluation: WholeEvaluation } | { failure: string };
}

/** Those that failure presets break. */
const broken: readonly PresetName[] = ['quick', 'cifar10-tiny'];

/** Presets but for the paper's, which takes days, and failure presets. */
export const verdictRuns: readonly VerdictRun[] = [
  ...presetNames.filter((preset) => preset !== 'paper-cifar10').map((preset) => ({ preset })),
  ...broken.flatMap((preset) => failurePresetNames.map((failure) => ({ preset, failure }))),
];

/** `quick`, or `quick+shortcut`. */
export function runName({ preset, failure }: VerdictRun): string {
  return failure ? `${preset}+${failure}` : preset;
}

/** @returns undefined where no preset, or no failure preset, is called that */
export function namedRun(name: string): VerdictRun | undefined {
  const all = presetNames.flatMap((preset) => [
    { preset },
    ...failurePresetNames.map((failure) => ({ preset, failure })),
  ]);
  return all.find((run) => runName(run) === name);
}

export function verdictConfig({ preset, failure }: VerdictRun, seed: number): RunConfig {
  const config = withField(presetConfig(preset), 'seed', seed);
  return failure ? brokenConfig(config, failure) : config;
}

/** Tones that a verdict on the run must not have: it neither accuses a healthy run nor praises a broken one. */
function forbiddenTone({ failure }: VerdictRun): VerdictTone {
  return failure ? 'well' : 'warning';
}

/**
 * Whether what was said of the run is wrong.
 * @param tone of its verdict; undefined: the run failed before there was one, as only a broken one may
 */
export function isWrong(run: VerdictRun, tone: VerdictTone | undefined): boolean {
  return tone === undefined ? run.failure === undefined : tone === forbiddenTone(run);
}

const headers = [
  ...['preset', 'verdict', 'tone', 'expected', 'seed', 'loss', 'quiz %', 'recoloured %', 'k-NN %', 'probe %'],
  ...['untrained probe %', 'gained/lost', 'McNemar p', 'histogram %'],
];
const unknown = '–';

/** @returns the table, and a sentence for each verdict that is wrong */
export function reportVerdicts(outcomes: readonly VerdictOutcome[]): { text: string; wrong: string[] } {
  const wrong: string[] = [];
  const rows = outcomes.map(({ run: name, seed, result }) => {
    const run = namedRun(name)!;
    const expected = `not ${forbiddenTone(run)}`;
    const before = (verdict: string, tone: string) => [name, verdict, tone, expected, String(seed)];
    const complain = (tone: VerdictTone | undefined, said: string) => {
      if (isWrong(run, tone)) wrong.push(`${name}, seed ${seed}: ${said}, but expected ${expected}.`);
    };
    if ('failure' in result) {
      complain(undefined, result.failure);
      return [...before('failed', unknown), ...Array<string>(headers.length - 5).fill(unknown)];
    }
    const { loss, evaluation } = result;
    const pairs = comparesPairs(verdictConfig(run, seed));
    const verdict = verdictOn({ ...evaluation, comparesPairs: pairs });
    complain(verdict.tone, `${verdict.name} (${verdict.tone})`);
    const { gainedImages, lostImages } = evaluation;
    const won = ({ correct, rounds }: Quiz) => percent((100 * correct) / rounds);
    return [
      ...before(verdict.name, verdict.tone),
      loss.toFixed(3),
      won(evaluation.quiz),
      won(evaluation.recolouredQuiz),
      percent(evaluation.knnH),
      percent(evaluation.probeH),
      percent(evaluation.baselines.untrainedProbe),
      `${gainedImages}/${lostImages}`,
      mcnemar(gainedImages, lostImages).toPrecision(2),
      percent(evaluation.histogramFound),
    ];
  });
  return { text: formatTable(headers, rows, 4), wrong };
}

function percent(value: number): string {
  return value.toFixed(1);
}
