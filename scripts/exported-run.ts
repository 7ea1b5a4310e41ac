/** @file The folder of a run, read for its export; its metrics as a table. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toCsv, type Cell } from '../src/runs/export/csv';
import { BadOption } from './bad-option';
import { isRecord } from './read-config-file';

export interface RunFiles {
  /** Its path. */
  checkpoint: string;
  /** metrics.jsonl as it stands; empty where there is none. */
  metrics: string;
}

/** @throws BadOption where the folder holds no run, or one without a checkpoint */
export function readRunFolder(path: string): RunFiles {
  const [config, checkpoint, metrics] = ['config.json', 'checkpoint.safetensors', 'metrics.jsonl'].map(
    (name) => join(path, name),
  ) as [string, string, string];
  if (!existsSync(checkpoint)) {
    throw new BadOption(
      existsSync(config)
        ? `${path} holds a run without a checkpoint.safetensors; only a run that has written one can be exported.`
        : `${path} holds no run; name a folder that npm run train -- --out has written.`,
    );
  }
  return {
    checkpoint,
    metrics: existsSync(metrics) ? readFileSync(metrics, 'utf8') : '',
  };
}

/** metrics.jsonl as it is, and as a table with a column for each number, named by the way to it. */
export function metricFiles(metrics: string): Record<string, string> {
  const rows = metrics
    .split('\n')
    // The last line may have been broken off.
    .flatMap((line) => parsed(line) ?? [])
    .map((line) => new Map(cellsOf('', line)));
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return {
    'metrics.jsonl': metrics,
    'metrics.csv': toCsv([columns, ...rows.map((row) => columns.map((name) => row.get(name)))]),
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function cellsOf(prefix: string, value: unknown): [string, Cell][] {
  if (typeof value === 'number' || typeof value === 'string') return [[prefix, value]];
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, below]) =>
    cellsOf(prefix ? `${prefix}.${name}` : name, below),
  );
}
