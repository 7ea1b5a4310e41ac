/** @file `npm run sweep` for real, though small: two objectives in one headless browser. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import type { SweepResult } from '../scripts/sweep-file';

test('a sweep trains its objectives from one start and writes what came of them', async () => {
  const folder = test.info().outputPath('sweep');
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['scripts/run.mjs', 'sweep', '--preset', 'quick', '--backend', 'wasm', '--out', folder],
    ...['--grid', 'objective.name=simclr,supervised', '--encoded-images', '500'],
    // Of digits there are few test images.
    ...['--set', 'dataset.trainingImages=200', '--set', 'dataset.name=mnist'],
  ]);
  expect(stdout).toContain('Cells of supervised compare no views');
  expect(stdout).toContain('cell 2 of 2 (objective.name=supervised, seed 0): k-NN ');
  const { cells, untrained } = JSON.parse(readFileSync(`${folder}/sweep.json`, 'utf8')) as SweepResult;
  const number: unknown = expect.any(Number);
  const shared = {
    seed: 0,
    encodedImages: 512,
    n: 500,
    knnH: number,
    probeH: number,
    loss: number,
    wallSeconds: number,
  };
  expect(cells).toEqual([
    { ...shared, values: { 'objective.name': 'simclr' }, headWeights: 16_576 },
    { ...shared, values: { 'objective.name': 'supervised' }, headWeights: number },
  ]);
  expect(untrained?.knnH).toBeGreaterThan(5);
});
