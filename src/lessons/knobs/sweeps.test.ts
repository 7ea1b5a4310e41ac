import { expect, it } from 'vitest';
import { presetConfig } from '../../config/presets';
import type { DoneCell, SweepResult } from '../../runs/sweep-result';
import { best, gameTellsBest, knobs, resultOf, seeds, type Knob } from './sweeps';

/** @param probes of each value, in order @param game contrastive accuracies */
function swept(knob: Knob, probes: readonly number[], game = [50, 50, 50], n = 2000): SweepResult {
  const { path, values } = knobs[knob];
  const cells = probes.flatMap((probeH, i) =>
    [0, 1].map((seed): DoneCell => ({
      values: { [path]: values[i]! },
      seed,
      encodedImages: 1000,
      knnH: 30,
      probeH,
      contrastiveAccuracy: game[i]!,
      n,
      headWeights: 1,
      loss: 2,
      wallSeconds: 1,
    })),
  );
  const grid = [{ path, values: values.map(String) }];
  return { plan: { config: presetConfig('quick'), grid, seeds }, cells };
}

it('finds the sweep of a setting among those that are kept', () => {
  const [batch, head] = [swept('batch', [30, 35, 33]), swept('head', [30, 32, 36])];
  expect(resultOf('head', [batch, head])).toBe(head);
  expect(resultOf('temperature', [batch, head])).toBeUndefined();
  const { plan: _, ...earlier } = batch;
  expect(resultOf('batch', [earlier])).toBe(earlier);
  const other = swept('batch', [30]);
  other.plan!.grid = [{ path: knobs.batch.path, values: ['16', '64', '512'] }];
  expect(resultOf('batch', [other])).toBeUndefined();
});

it('the best value is the one whose probe leads by more than chance gives', () => {
  expect(best('batch', swept('batch', [30, 36, 33]))).toBe('64');
  expect(best('head', swept('head', [36, 30, 33]))).toBe('none');
  expect(best('temperature', swept('temperature', [30, 36, 35.5]))).toBe('same');
});

it('says nothing while a value has no run, or has failed', () => {
  expect(best('batch', undefined)).toBeUndefined();
  expect(best('batch', swept('batch', [30, 36]))).toBeUndefined();
  const { cells, ...rest } = swept('batch', [30, 36]);
  const failed = { values: { [knobs.batch.path]: 256 }, seed: 0, failure: 'It diverged.' };
  expect(best('batch', { ...rest, cells: [...cells, failed] })).toBeUndefined();
});

it('a run in which the game tells the best temperature is believed, as is one in which it does not', () => {
  expect(gameTellsBest(swept('temperature', [30, 38, 34], [60, 70, 50]))).toBe('yes');
  expect(gameTellsBest(swept('temperature', [30, 38, 34], [80, 70, 50]))).toBe('no');
  expect(gameTellsBest(swept('temperature', [30, 36, 35.5], [80, 70, 50]))).toBeUndefined();
});
