/**
 * @file A run's record: what a list shows of it and what going on with it begins with. Whatever is read from a
 * store may come from another version of the page, or from anywhere: all of it is checked.
 */
import { z } from 'zod/mini';
import { parseConfig } from '../config/parse-config';
import { configVersion, type RunConfig } from '../config/run-config';

/** `left`: the visitor has turned to another run. */
const recordStatuses = ['running', 'paused', 'finished', 'failed', 'left'] as const;
export type RecordStatus = (typeof recordStatuses)[number];

/** Losses that stand for a run's curve. */
export const sparklinePoints = 32;
const maxNameLength = 120;
export const maxNoteLength = 2000;
const maxCheckpoints = 64;

export interface CheckpointEntry {
  /** Steps taken by then. */
  step: number;
  bytes: number;
  /** See fingerprint.ts. */
  hash: string;
  /** Kept besides the last ones. */
  starred: boolean;
}

export interface RunRecord {
  id: string;
  /** The tab that writes it; whoever goes on with the run takes it over. */
  owner?: string | undefined;
  /** Empty unless the visitor has given it one. */
  name: string;
  note: string;
  starred: boolean;
  /** Milliseconds since 1970. */
  startedAt: number;
  changedAt: number;
  config: RunConfig;
  appVersion: string;
  /** `contentHash`: of its files, where there are such (src/datasets/dataset.ts). */
  dataset: { source: string; count: number; contentHash?: string | undefined };
  /** `kernels`: which variant was chosen, by family. */
  engine: { backend: string; adapter: string; kernels: Readonly<Record<string, string>> };
  status: RecordStatus;
  step: number;
  stepsPerEpoch: number;
  totalSteps: number;
  parameterCount: number;
  /** Milliseconds of training. */
  elapsedMs: number;
  /** `sparklinePoints` at most, along the run. */
  losses: readonly number[];
  /** The newest k-NN accuracy from h in percent, and the test images that it was counted on. */
  knn?: { percent: number; images: number } | undefined;
  /** By rising step. */
  checkpoints: readonly CheckpointEntry[];
}

const text = (length: number) => z.string().check(z.maxLength(length));
const count = z.int().check(z.gte(0));
const amount = z.number().check(z.gte(0));

const recordSchema = z.object({
  id: text(64).check(z.minLength(1)),
  owner: z.optional(text(64)),
  name: text(maxNameLength),
  note: text(maxNoteLength),
  starred: z.boolean(),
  startedAt: amount,
  changedAt: amount,
  config: z.unknown(),
  configVersion: z.literal(configVersion),
  appVersion: text(40),
  dataset: z.object({ source: text(200), count, contentHash: z.optional(text(1000)) }),
  engine: z.object({ backend: text(40), adapter: text(200), kernels: z.record(z.string(), z.string()) }),
  status: z.enum(recordStatuses),
  step: count,
  stepsPerEpoch: count,
  totalSteps: count,
  parameterCount: count,
  elapsedMs: amount,
  losses: z.array(z.number()).check(z.maxLength(sparklinePoints)),
  knn: z.optional(z.object({ percent: z.number().check(z.gte(0), z.lte(100)), images: count })),
  checkpoints: z
    .array(z.object({ step: count, bytes: count, hash: text(64), starred: z.boolean() }))
    .check(z.maxLength(maxCheckpoints)),
});

/** Nothing where it is no record that this version of the page can read. */
export function readRecord(untrusted: unknown): RunRecord | undefined {
  const { data } = recordSchema.safeParse(untrusted);
  if (!data) return undefined;
  try {
    const { configVersion: _, config, ...rest } = data;
    return { ...rest, config: parseConfig(config) };
  } catch {
    return undefined;
  }
}

/** As it is kept. */
export function storedRecord(record: RunRecord): RunRecord & { configVersion: number } {
  return { ...record, configVersion };
}

/** As a visitor has typed it, without what would turn the sentences around it, or cannot be seen. */
export function cleanName(typed: string): string {
  return cut(typed.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '').trim(), maxNameLength);
}

export function cleanNote(typed: string): string {
  return cut(typed.trim(), maxNoteLength);
}

/** Not within a character that takes two places. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** Bytes of its checkpoints, next to which all else is little. */
export function recordBytes({ checkpoints }: Pick<RunRecord, 'checkpoints'>): number {
  return checkpoints.reduce((sum, { bytes }) => sum + bytes, 0);
}

const lastCheckpoints = 2;

/** The last two and the starred, by rising step. */
export function checkpointsToKeep(checkpoints: readonly CheckpointEntry[]): readonly CheckpointEntry[] {
  const rising = [...checkpoints].sort((a, b) => a.step - b.step);
  return rising.filter(({ starred }, i) => starred || i >= rising.length - lastCheckpoints);
}
