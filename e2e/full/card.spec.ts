/** @file `npm run bench -- --card` from end to end, with small numbers where there is no card. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { timesOf } from '../../bench/card/report';
import type { CardResult } from '../../bench/card/result';

test('the card kit measures all of its parts, and writes one JSON', async () => {
  test.setTimeout(900_000);
  const path = test.info().outputPath('card.json');
  const parameters = ['scripts/run.mjs', 'bench', '--card', '--minutes', '1', '--json', path];
  const { stdout } = await promisify(execFile)(process.execPath, parameters);
  expect(stdout).toContain('| preset | batch | precision | computed, ms |');
  const result = JSON.parse(readFileSync(path, 'utf8')) as CardResult;
  expect(result.verified).toMatchObject({ failed: [] });
  expect(result.verified.passed).toBeGreaterThan(0);
  const { presets, batches, precisions } = result.plan.steps;
  expect(precisions).toEqual(['float32', 'float16']);
  expect(result.steps).toHaveLength(presets.length * batches.length * precisions.length);
  const hasHalves = result.adapter.features.includes('shader-f16');
  for (const one of result.steps) {
    const steps = timesOf(one);
    if (one.precision === 'float16' && !hasHalves) {
      expect(one.steps).toEqual({ absent: 'no shader-f16' });
      expect(stdout).toContain(`| ${one.preset} | ${one.batch} | float16 | no shader-f16 |`);
      continue;
    }
    expect(steps.map(({ kind }) => kind)).toEqual(['computed', 'replayed']);
    for (const { msPerStep, jsMs } of steps) expect(jsMs).toBeLessThanOrEqual(msPerStep);
  }
  expect(result.beside.ceilingGflops.webgpu).toBeGreaterThan(0);
  expect(result.beside.engines.map(({ engine }) => engine)).toContain('ours');
  expect(result.evidence.withEvidence).toHaveLength(result.plan.evidence.rounds);
  expect(result.runs.map(({ preset }) => preset)).toEqual([
    result.plan.short.preset,
    result.plan.long.preset,
  ]);
  for (const { lastLoss, evaluation } of result.runs) {
    expect(lastLoss).toBeGreaterThan(0);
    expect(evaluation!.knnH).toBeGreaterThanOrEqual(0);
  }
});
