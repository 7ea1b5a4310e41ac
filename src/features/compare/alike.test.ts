import { expect, it } from 'vitest';
import { withFields } from '../../config/parse-config';
import { presetConfig } from '../../config/presets';
import { withObjective } from '../../config/with-objective';
import { accuracyChart, lossChart } from '../../metrics/charts';
import { judgedAlike, measuresAlike, unlike } from './alike';

const run = presetConfig('quick');

it('curves of runs that differ in their views, steps or rate are drawn over each other', () => {
  const other = withFields(run, [
    ['augment.jitter.probability', 0],
    ['training.epochs', 3],
    ['optimizer.learningRate', 0.1],
  ]);
  expect([measuresAlike(lossChart, run, other), judgedAlike(run, other)]).toEqual([true, true]);
});

it('a loss in another unit is not, an accuracy beside it is', () => {
  const other = withFields(run, [['loss.name', 'margin-triplet']]);
  expect(lossChart.unit!(other)).not.toBe(lossChart.unit!(run));
  expect(measuresAlike(lossChart, run, other)).toBe(false);
  expect(measuresAlike(accuracyChart, run, other)).toBe(true);
});

it('nothing of training is where the objective is another, also in the same unit; evidence is', () => {
  const other = withObjective(run, 'supervised');
  expect(lossChart.unit!(other)).toBe(lossChart.unit!(run));
  expect([measuresAlike(lossChart, run, other), measuresAlike(accuracyChart, run, other)]).toEqual([
    false,
    false,
  ]);
  expect(judgedAlike(run, other)).toBe(true);
});

it('evidence is not where the test images are others', () => {
  expect(judgedAlike(run, withFields(run, [['dataset.name', 'mnist']]))).toBe(false);
});

it('runs compare after as many encoded images, whatever their batch size; else it says what is unlike', () => {
  const halved = withFields(run, [['training.batchSize', run.training.batchSize / 2]]);
  const at = (config: typeof run, step: number) => ({ config, step });
  expect(unlike(at(halved, 200), at(run, 100))).toBeUndefined();
  expect(unlike(at(halved, 100), at(run, 100))).toBe('other-budget');
  expect(unlike(at(run, 0), at(run, 100))).toBe('other-budget');
  expect(unlike(at(run, 0), at(run, 0))).toBeUndefined();
  expect(unlike(at(withFields(run, [['dataset.name', 'mnist']]), 100), at(run, 100))).toBe('other-images');
});
