import { expect, it } from 'vitest';
import { presetConfig } from '../config/presets';
import { withField } from '../config/parse-config';
import type { Dataset } from '../datasets/dataset';
import { shapes } from '../datasets/shapes';
import { mostShortcutPictures } from './protocol';
import { ShortcutGauge } from './shortcut-gauge';

const config = withField(presetConfig('quick'), 'training.batchSize', 16);
const breathe = () => Promise.resolve();
const openShapes = (count: number): Promise<Dataset> =>
  shapes.open({ split: 'train', count, seed: 0, assetBase: '', onProgress: () => undefined });

it('answers nothing that was not asked, and a question once', async () => {
  const dataset = await openShapes(32);
  const gauge = new ShortcutGauge();
  expect(await gauge.answer(dataset, breathe)).toBeUndefined();
  gauge.ask({ request: 1, config });
  expect(await gauge.answer(dataset, breathe)).toMatchObject({ request: 1, pictures: 16, candidates: 31 });
  expect(await gauge.answer(dataset, breathe)).toBeUndefined();
});

it('answers the last of several questions', async () => {
  const gauge = new ShortcutGauge();
  gauge.ask({ request: 1, config });
  gauge.ask({ request: 2, config: withField(config, 'augment.jitter.probability', 0) });
  const report = await gauge.answer(await openShapes(32), breathe);
  expect(report?.request).toBe(2);
});

it('gives one number to pipelines that are the same, and another when colour is switched off', async () => {
  const dataset = await openShapes(32);
  const gauge = new ShortcutGauge();
  gauge.ask({ request: 1, config });
  const on = (await gauge.answer(dataset, breathe))!.accuracy;
  expect(on.settings).toBe(on.cropAndColour);
  const jitterOff = withField(config, 'augment.jitter.probability', 0);
  gauge.ask({ request: 2, config: withField(jitterOff, 'augment.grayscale.probability', 0) });
  const off = (await gauge.answer(dataset, breathe))!.accuracy;
  expect(off.settings).toBe(off.cropOnly);
  expect(off.cropAndColour).toBe(on.cropAndColour);
  expect(off.settings).toBeGreaterThan(on.settings);
});

it('takes no more pictures than there are, nor than its limit', async () => {
  const gauge = new ShortcutGauge();
  gauge.ask({ request: 1, config: withField(config, 'training.batchSize', 2048) });
  expect((await gauge.answer(await openShapes(20), breathe))!.pictures).toBe(20);
  gauge.ask({ request: 2, config: withField(config, 'training.batchSize', 2048) });
  expect((await gauge.answer(await openShapes(300), breathe))!.pictures).toBe(mostShortcutPictures);
});
