import { expect, it } from 'vitest';
import { configFields } from '../config/config-fields';
import { withFields } from '../config/parse-config';
import { presetConfig } from '../config/presets';
import { changesOnResuming } from './resumed-config';

const kept = presetConfig('quick');

it('of a run that goes on, its length, its learning and what is logged and judged may change', () => {
  const wanted = withFields(kept, [
    ['training.epochs', 40],
    ['training.logEvery', 5],
    ['evaluation.k', 50],
    ['schedule.name', 'warmup-cosine'],
    ['optimizer.learningRate', 0.01],
  ]);
  expect(changesOnResuming(kept, kept)).toEqual([]);
  expect(new Set(changesOnResuming(kept, wanted))).toEqual(
    new Set([
      'training.epochs',
      'training.logEvery',
      'evaluation.k',
      'schedule.name',
      'optimizer.learningRate',
    ]),
  );
});

it.each([
  ['seed', 7],
  ['loss.temperature', 0.5],
  ['optimizer.name', 'sgd'],
  ['training.batchSize', 32],
  ['dataset.trainingImages', 1000],
] as const)('%s may not', (path, value) => {
  expect(configFields.some((field) => field.path === path)).toBe(true);
  expect(() => changesOnResuming(kept, withFields(kept, [[path, value]]))).toThrow(
    `${path} cannot change in a run that goes on`,
  );
});
