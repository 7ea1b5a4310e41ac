import { expect, it } from 'vitest';
import { presetConfig } from '../../config/presets';
import type { DoneCell, SweepResult } from '../../runs/sweep-result';
import { extreme, gameTellsBest, knobs, resultOf, seeds, type Knob } from './sweeps';

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

it('a value is the best, or the worst, that is so by more than chance gives', () => {
  expect(extreme('batch', 'most', swept('batch', [30, 36, 33]))).toBe('64');
  expect(extreme('head', 'most', swept('head', [36, 30, 33]))).toBe('none');
  expect(extreme('temperature', 'most', swept('temperature', [30, 36, 35.5]))).toBe('same');
  expect(extreme('temperature', 'fewest', swept('temperature', [36, 36.5, 33]))).toBe('1');
  expect(extreme('temperature', 'fewest', swept('temperature', [33, 36, 33.5]))).toBe('same');
});

it('says nothing while a value has no run, or has failed', () => {
  expect(extreme('batch', 'most', undefined)).toBeUndefined();
  expect(extreme('batch', 'most', swept('batch', [30, 36]))).toBeUndefined();
  const { cells, ...rest } = swept('batch', [30, 36]);
  const failed = { values: { [knobs.batch.path]: 256 }, seed: 0, failure: 'It diverged.' };
  expect(extreme('batch', 'fewest', { ...rest, cells: [...cells, failed] })).toBeUndefined();
});

it('whether winning the game more often means knowing more is what the runs show', () => {
  expect(gameTellsBest(swept('temperature', [30, 38, 34], [60, 70, 50]))).toBe('yes');
  expect(gameTellsBest(swept('temperature', [30, 38, 34], [80, 70, 50]))).toBe('no');
  expect(gameTellsBest(swept('temperature', [36, 36.5, 30], [80, 70, 50]))).toBe('same');
  expect(gameTellsBest(swept('temperature', [36, 36.5]))).toBeUndefined();
});
