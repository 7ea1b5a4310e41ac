/** @file The run in a folder as `--resume` finds it: its checkpoint, and of the other files what belongs to it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '../src/config/parse-config';
import { PlaygroundError, reasonOf } from '../src/config/playground-error';
import type { RunConfig } from '../src/config/run-config';
import { readCheckpoint } from '../src/runs/checkpoint';
import { notFiniteIn } from '../src/runs/not-finite';
import { countFrom, type State } from '../src/tensor/state';
import { BadOption } from './bad-option';
import { isRecord, readConfigFile, type UnknownRecord } from './read-config-file';

/** As a file holds it. */
export type MetricsLine = UnknownRecord & { step: number };

export interface KeptRun {
  folder: string;
  /** With which it was trained. */
  config: RunConfig;
  state: State;
  /** Taken by then. */
  step: number;
  /** On which it was trained, where a summary says so. */
  backend: string | undefined;
  /** Steps between thorough evaluations, as it was asked for. */
  evaluateEvery: number | undefined;
  /** Steps between checkpoints, where it was asked for. */
  checkpointEvery: number | undefined;
  /** Whether the evidence at that step has been gathered. */
  isJudged: boolean;
  /** Of config.json, which somebody may have edited. */
  wanted: RunConfig;
  /** Up to that step; later ones are of steps that were lost with a crash, and will be taken again. */
  lines: MetricsLine[];
  /** Empty where there is none. */
  summary: UnknownRecord;
}

export const runFiles = (folder: string) => ({
  config: join(folder, 'config.json'),
  metrics: join(folder, 'metrics.jsonl'),
  summary: join(folder, 'summary.json'),
  checkpoint: join(folder, 'checkpoint.safetensors'),
});

/**
 * @throws PlaygroundError `checkpoint-missing`; BadOption, which names the file, if one of them is not what it
 * should be
 */
export function readKeptRun(folder: string): KeptRun {
  const files = runFiles(folder);
  if (!existsSync(files.checkpoint)) throw new PlaygroundError('checkpoint-missing', { folder });
  const { config, state, step } = reading(files.checkpoint, () => {
    const checkpoint = readCheckpoint(readFileSync(files.checkpoint));
    const name = notFiniteIn(checkpoint.state);
    if (name !== undefined) throw new PlaygroundError('weights-not-finite', { name });
    return { ...checkpoint, step: countFrom(checkpoint.state, 'trainer.step') };
  });
  const wanted = existsSync(files.config)
    ? reading(files.config, () => parseConfig(readConfigFile(files.config)))
    : config;
  const lines = reading(files.metrics, () => readLines(files.metrics)).filter((line) => line.step <= step);
  const summary = reading(files.summary, () => readSummary(files.summary));
  const { 'evidence.every': every, 'evidence.wholeStep': wholeStep } = state.numbers;
  return {
    ...{ folder, config, state, step, wanted, lines, summary },
    backend: typeof summary['backend'] === 'string' ? summary['backend'] : undefined,
    evaluateEvery: every,
    checkpointEvery: countOf(summary['checkpointEvery']),
    isJudged: wholeStep === step,
  };
}

function readLines(path: string): MetricsLine[] {
  if (!existsSync(path)) return [];
  const texts = readFileSync(path, 'utf8').split('\n');
  return texts.flatMap((text, i) => {
    if (!text.trim()) return [];
    const line = parseJson(text);
    if (isLine(line)) return [line];
    // A crash may have cut the last one.
    if (i === texts.length - 1) return [];
    throw new BadOption(`In ${path}: line ${i + 1} is not the metrics of a step; remove it, or the file.`);
  });
}

function isLine(value: unknown): value is MetricsLine {
  return isRecord(value) && Number.isSafeInteger(value['step']);
}

/** It is written anew. */
function readSummary(path: string): UnknownRecord {
  const summary = existsSync(path) ? parseJson(readFileSync(path, 'utf8')) : undefined;
  return isRecord(summary) ? summary : {};
}

function countOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reading<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadOption) throw error;
    throw new BadOption(`In ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}
