/** @file A sweep's plan and its cells: which, in which order, with which settings; and when two plans are of the same. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { datasets } from '../datasets/datasets';
import { manifestSchema } from '../datasets/manifest';
import { withFields } from '../config/parse-config';
import { presetConfig } from '../config/presets';
import type { RunConfig } from '../config/run-config';
import { configAt, listCells, paperPlan, placesOf, planDifference, toTheEnd, type SweepPlan } from './sweep';
import { budgetNames } from './sweeps/paper-sweep';
import { paperSweep, paperSweepNames } from './sweeps/sweeps';

const quick = presetConfig('quick');
const lengthOf = (config: typeof quick) => ({ config, steps: config.training.epochs });
const plan: SweepPlan = {
  config: quick,
  grid: [
    { path: 'augment.crop.minimumArea', values: ['0.08', '0.5'] },
    { path: 'augment.jitter.strength', values: ['0.25', '1'] },
  ],
  seeds: 2,
};

test('cells go seed by seed, and of each seed the last setting’s values go fastest', () => {
  const cells = listCells(plan, lengthOf).map(({ config: { augment, seed } }) => [
    seed,
    augment.crop.minimumArea,
    augment.jitter.strength,
  ]);
  const places = [
    [0.08, 0.25],
    [0.08, 1],
    [0.5, 0.25],
    [0.5, 1],
  ];
  expect(cells).toEqual([0, 1].flatMap((seed) => places.map((place) => [seed, ...place])));
});

test('a value that is none of its setting is refused', () => {
  const grid = [{ path: 'augment.jitter.strength', values: ['strong'] }];
  expect(() => placesOf({ grid })).toThrow('augment.jitter.strength is "strong"');
  const beyond = { ...plan, grid: [{ path: 'augment.jitter.strength', values: ['7'] }] };
  expect(() => listCells(beyond, lengthOf)).toThrow('augment.jitter.strength is 7');
});

test('an augmentation is a value by its name', () => {
  const [only, none] = placesOf({ grid: [{ path: 'augment', values: ['crop-only', 'none'] }] });
  expect([only!.values, none!.values]).toEqual([{ augment: 'crop-only' }, { augment: 'none' }]);
  expect(configAt(plan, none!, 0).augment.crop.probability).toBe(0);
});

test('a whole augmentation leaves a part of it that is compared too, whichever is named first', () => {
  const whole = { path: 'augment', values: ['simclr', 'none'] };
  const part = { path: 'augment.flip.probability', values: ['0.25', '1'] };
  for (const grid of [
    [whole, part],
    [part, whole],
  ]) {
    const cells = listCells({ ...plan, grid, seeds: 1 }, lengthOf);
    for (const { config, values } of cells) {
      expect(config.augment.flip.probability).toBe(values[part.path]);
      expect(config.augment.crop.probability).toBe(values['augment'] === 'none' ? 0 : 1);
    }
  }
});

test('more cells than a file can hold are refused before they are listed', () => {
  const many = { ...plan, seeds: Number.MAX_SAFE_INTEGER };
  expect(() => listCells(many, lengthOf)).toThrow('5000 at most');
});

test('plans are of the same sweep as long as nothing of their cells differs', () => {
  expect(planDifference(plan, structuredClone(plan))).toBeUndefined();
  expect(planDifference(plan, { ...plan, seeds: 3 })).toEqual({ what: 'seeds', held: '2', asked: '3' });
  const other = { ...plan, config: { ...quick, seed: 0, loss: { ...quick.loss, temperature: 1 } } };
  expect(planDifference(plan, other)).toEqual({ what: 'loss.temperature', held: '0.2', asked: '1' });
  expect(planDifference(plan, { ...plan, ownAugmentation: true })?.what).toBe('own augmentation');
});

test.each(paperSweepNames)('every place of %s is a run of its own, within the paper’s numbers', (name) => {
  const { places, axes = {}, words } = paperSweep(name);
  for (const budget of budgetNames) {
    const cells = listCells({ ...paperPlan(name, budget), seeds: 1 }, lengthOf);
    const configs = cells.map(({ config }) => JSON.stringify(config));
    expect(new Set(configs).size).toBe(places.length);
  }
  for (const { values, paper = {} } of places) {
    expect(Object.keys(values)).toEqual(Object.keys(places[0]!.values));
    for (const [axis, value] of Object.entries(values)) {
      for (const language of ['en', 'ko'] as const) {
        if (axes[axis]) expect(axes[axis][language].values[String(value)]).toMatch(/\S/);
      }
    }
    for (const percent of Object.values(paper)) expect(percent).toBeLessThan(100);
  }
  expect(words.ko.title).not.toBe(words.en.title);
});

test('Figure 5 applies each pair in its order to the first view, and nothing to the second', () => {
  const paper = paperPlan('figure-5', 'laptop');
  const places = placesOf(paper);
  expect(places).toHaveLength(49);
  for (const place of places) {
    const { augment } = configAt(paper, place, 0);
    const { order, ...transforms } = augment;
    const applied = order.filter((name) => transforms[name].probability > 0);
    expect(applied.every((name) => transforms[name].views === 'first')).toBe(true);
    const named = applied
      .filter((name) => name !== 'grayscale')
      .map((name) => (name === 'jitter' ? 'colour' : name));
    expect(named).toEqual([...new Set([place.values['first'], place.values['second']])]);
  }
});

test('from one crop, both views of Figure 5 have it first, and all else is as on whole images', () => {
  const whole = paperPlan('figure-5', 'laptop');
  const paper = paperPlan('figure-5-cropped', 'laptop');
  const appliedIn = ({ order, ...transforms }: RunConfig['augment']) =>
    order.filter((name) => transforms[name].probability > 0);
  placesOf(paper).forEach((place, i) => {
    const { augment } = configAt(paper, place, 0);
    const { augment: onWhole } = configAt(whole, placesOf(whole)[i]!, 0);
    expect(appliedIn(augment)).toEqual(['frame', ...appliedIn(onWhole)]);
    expect(augment.frame).toMatchObject({ probability: 1, views: 'both', minimumArea: 0.08 });
    expect({ ...augment, frame: onWhole.frame, order: onWhole.order }).toEqual(onWhole);
  });
});

test('Figure 5’s rows come to the averages that the paper gives beside them', () => {
  const { places } = paperSweep('figure-5');
  const rows = Array.from({ length: 7 }, (_, i) => places.slice(7 * i, 7 * (i + 1)));
  const averages = rows.map((row) => row.reduce((sum, { paper }) => sum + paper!.probeH!, 0) / row.length);
  const given = [39.2, 29.4, 25.7, 18.8, 15.5, 14.5, 13.8];
  averages.forEach((average, i) => expect(Math.abs(average - given[i]!)).toBeLessThan(0.06));
});

test('a cell goes to the end of its last epoch, over as many images as its dataset has', () => {
  expect(toTheEnd(quick).steps).toBe(20 * 31);
  const digits = withFields(quick, [
    ['dataset.name', 'mnist'],
    ['dataset.trainingImages', 60_000],
    ['training.epochs', 1],
  ]);
  expect(toTheEnd(digits).steps).toBe(156);
});

test.each(['cifar10', 'mnist', 'fashion-mnist'])('%s has as many training images as it says', (name) => {
  const manifest: unknown = JSON.parse(readFileSync(`public/datasets/${name}/manifest.json`, 'utf8'));
  const { labels } = manifestSchema.parse(manifest).splits.train;
  const described = datasets.find((dataset) => dataset.name === name)!;
  expect(described).toHaveProperty('trainingImages', labels.length);
});
