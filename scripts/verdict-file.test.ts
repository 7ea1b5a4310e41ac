/** @file A table of verdicts goes on where it was stopped. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BadOption } from './bad-option';
import { listVerdictCells, VerdictFile } from './verdict-file';

const plan = {
  runs: [{ preset: 'quick' }, { preset: 'quick', failure: 'collapse' }],
  seeds: 2,
  steps: undefined,
} as const;
const emptyPath = () => join(mkdtempSync(join(tmpdir(), 'playground-')), 'verdicts.json');

test('runs go seed by seed, to the end of their epochs or as many steps as they may take', () => {
  const named = listVerdictCells(plan).map(({ values, config, steps }) => [
    values['run'],
    config.seed,
    steps,
  ]);
  expect(named).toEqual([
    ['quick', 0, 620],
    ['quick+collapse', 0, 620],
    ['quick', 1, 620],
    ['quick+collapse', 1, 620],
  ]);
  expect(listVerdictCells({ ...plan, steps: 100 }).map(({ steps }) => steps)).toEqual([100, 100, 100, 100]);
});

test('what has run once is found again by the next start, and nothing else is', () => {
  const path = emptyPath();
  const [first, second] = listVerdictCells(plan);
  const outcome = { run: 'quick', seed: 0, steps: 620, result: { failure: 'Training diverged' } };
  new VerdictFile(path).add(outcome);
  const next = new VerdictFile(path);
  expect(next.find(first!)).toEqual(outcome);
  expect(next.find(second!)).toBeUndefined();
  expect(next.find({ ...first!, steps: 100 })).toBeUndefined();
});

test('a file with something else is refused by name and left as it was', () => {
  const path = emptyPath();
  for (const text of ['broom', '{}']) {
    writeFileSync(path, text);
    expect(() => new VerdictFile(path)).toThrow(BadOption);
    expect(() => new VerdictFile(path)).toThrow(`--json is ${path}, which holds no verdicts`);
    expect(readFileSync(path, 'utf8')).toBe(text);
  }
});
