import { expect, it } from 'vitest';
import { withFields } from '../config/parse-config';
import { presetConfig } from '../config/presets';
import { differencesOf } from './comparison';

const run = presetConfig('quick');

it('names each setting that differs, with both of its values', () => {
  const other = withFields(run, [
    ['loss.temperature', 0.1],
    ['training.epochs', 3],
  ]);
  expect(differencesOf(run, other)).toEqual(
    expect.arrayContaining([
      { path: 'loss.temperature', before: run.loss.temperature, now: 0.1 },
      { path: 'training.epochs', before: run.training.epochs, now: 3 },
    ]),
  );
  expect(differencesOf(run, run)).toEqual([]);
});

it('leaves out what has no effect in either run', () => {
  const off = withFields(run, [['augment.blur.probability', 0]]);
  const other = withFields(off, [['augment.blur.maximumSigma', 4]]);
  expect(differencesOf(off, other)).toEqual([]);
  expect(differencesOf(run, withFields(other, [['augment.blur.probability', 0.5]])).length).toBeGreaterThan(
    1,
  );
});
