import { expect, it } from 'vitest';
import { presetConfig } from '../../config/presets';
import { withField } from '../../config/parse-config';
import type { Dataset } from '../../datasets/dataset';
import { source as shapes } from '../../datasets/sources/shapes/source';
import { maxShortcutImages } from './calls';
import { ShortcutGauge } from './service';

const config = withField(presetConfig('quick'), 'training.batchSize', 16);
const yieldToTasks = () => Promise.resolve();
const openShapes = (count: number): Promise<Dataset> =>
  shapes.open({ split: 'train', count, seed: 0, assetBase: '', onProgress: () => undefined });

it('gives one number to pipelines that are the same, and another when colour is switched off', async () => {
  const dataset = await openShapes(32);
  const gauge = new ShortcutGauge();
  const { accuracy: on, ...batch } = await gauge.answer(config, dataset, yieldToTasks);
  expect(batch).toEqual({ images: 16, candidates: 31 });
  expect(on.settings).toBe(on.cropAndColour);
  const jitterOff = withField(config, 'augment.jitter.probability', 0);
  const colourOff = withField(jitterOff, 'augment.grayscale.probability', 0);
  const { accuracy: off } = await gauge.answer(colourOff, dataset, yieldToTasks);
  expect(off.settings).toBe(off.cropOnly);
  expect(off.cropAndColour).toBe(on.cropAndColour);
  expect(off.settings).toBeGreaterThan(on.settings);
});

it('takes no more images than there are, nor than its limit', async () => {
  const gauge = new ShortcutGauge();
  const large = withField(config, 'training.batchSize', 2048);
  expect((await gauge.answer(large, await openShapes(20), yieldToTasks)).images).toBe(20);
  expect((await gauge.answer(large, await openShapes(300), yieldToTasks)).images).toBe(maxShortcutImages);
});

it('is ended between two pipelines', async () => {
  const ended = () => Promise.reject(new Error('overtaken'));
  await expect(new ShortcutGauge().answer(config, await openShapes(32), ended)).rejects.toThrow('overtaken');
});
