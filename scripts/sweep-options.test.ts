/** @file The command line of `npm run sweep`: its cells, and what is refused how. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { augmentPreset } from '../src/config/augment-presets';
import { findField, fieldValue, type NumberField } from '../src/config/config-fields';
import { namesOf } from '../src/config/member';
import { presetConfig } from '../src/config/presets';
import { encodedPerStep, objectives } from '../src/objectives/objectives';
import { BadOption } from './bad-option';
import { cellsOf, readSweepOptions } from './sweep-options';

const now = new Date('2026-11-23T14:05:09Z');
const read = (...parameters: string[]) => readSweepOptions(parameters, now);
const allObjectives = `objective.name=${namesOf(objectives).join(',')}`;

test('without a grid it is the default preset, once', () => {
  expect(read('--encoded-images', '20000')).toEqual({
    plan: { config: presetConfig('cifar10-tiny'), grid: [], seeds: 1, encodedImages: 20_000 },
    cells: [{ values: {}, config: presetConfig('cifar10-tiny'), steps: 79 }],
    ownAugmentation: [],
    backend: 'auto',
    outputFolder: 'runs/cifar10-tiny-sweep-2026-11-23-14-05-09',
  });
});

test('every combination of the grid is tried with every seed, over the settings of all', () => {
  const { minimum, maximum } = findField('loss.temperature') as NumberField;
  const temperature = fc.double({ min: minimum, max: maximum, noNaN: true });
  const lists = fc.record({
    temperatures: fc.uniqueArray(temperature, { minLength: 1, maxLength: 4 }),
    batches: fc.uniqueArray(fc.integer({ min: 2, max: 512 }), { minLength: 1, maxLength: 4 }),
    seeds: fc.integer({ min: 1, max: 3 }),
    encodedImages: fc.integer({ min: 1, max: 20_000 }),
  });
  fc.assert(
    fc.property(lists, ({ temperatures, batches, seeds, encodedImages }) => {
      const { cells } = read(
        ...['--grid', `loss.temperature=${temperatures.join(',')}`],
        ...['--grid', `training.batchSize=${batches.join(',')}`],
        ...['--seeds', String(seeds), '--encoded-images', String(encodedImages)],
        ...['--set', 'training.epochs=1', '--set', 'training.batchSize=77'],
      );
      const wanted = Array.from({ length: seeds }, (_, seed) =>
        temperatures.flatMap((temperature) => batches.map((batch) => [seed, temperature, batch])),
      ).flat();
      expect(
        cells.map(({ config }) => [config.seed, config.loss.temperature, config.training.batchSize]),
      ).toEqual(wanted);
      for (const { values, config, steps } of cells) {
        for (const [path, value] of Object.entries(values)) expect(fieldValue(config, path)).toBe(value);
        const perStep = encodedPerStep(config);
        expect(steps * perStep).toBeGreaterThanOrEqual(encodedImages);
        expect((steps - 1) * perStep).toBeLessThan(encodedImages);
        const { batchSize, epochs } = config.training;
        expect(Math.floor(10_000 / batchSize) * epochs).toBeGreaterThanOrEqual(steps);
      }
    }),
    { numRuns: 20 },
  );
});

test('every objective encodes as many images, from its own augmentation where none is named', () => {
  const { cells, ownAugmentation } = read('--grid', allObjectives, '--encoded-images', '20000');
  expect(cells.map(({ values }) => values['objective.name'])).toEqual(namesOf(objectives));
  const others = namesOf(objectives).filter((name) => name !== 'simclr');
  expect(ownAugmentation).toEqual(others);
  for (const { config, steps } of cells) {
    expect(steps * encodedPerStep(config)).toBe(79 * 256);
    expect(config.augment).toEqual(
      augmentPreset(config.objective.name === 'simclr' ? 'simclr' : 'flip-only'),
    );
  }
});

test.each([
  [['--set', 'augment=crop-only'], ['crop-only']],
  [
    ['--grid', 'augment=crop-only,none'],
    ['crop-only', 'none'],
  ],
])('the augmentation that %j names is every objective’s', (parameters, names) => {
  const { cells, ownAugmentation } = read(
    ...['--grid', 'objective.name=simclr,supervised', '--encoded-images', '1'],
    ...parameters,
  );
  expect(ownAugmentation).toEqual([]);
  const wanted = [...names, ...names].map(augmentPreset);
  expect(cells.map(({ config }) => config.augment)).toEqual(wanted);
});

test.each([
  [['--grid', 'objective.name=simclr,magic'], /^objective\.name is "magic", but must be one of simclr/],
  [['--grid', 'sed=1,2'], /^sed is not a field of the configuration/],
  [['--grid', 'loss.temperature=0.1,'], /^loss\.temperature is "", but must be a number/],
  [['--grid', 'loss.temperature'], /^--grid is loss\.temperature, but must be path=value,value,…, as in/],
  [['--grid', 'loss.temperature=0.1,0.1'], /^--grid names 0\.1 twice, but must name it once\.$/],
  [['--grid', 'seed=1,2'], /^--grid names seed, but seeds are --seeds K: 0 to K−1\.$/],
  [['--set', 'seed=4'], /^--set names seed, but seeds are --seeds K/],
  [['--set', 'seed'], /^--set is seed, but must be path=value/],
  [['--epochs', '3'], /^--epochs and --encoded-images cannot be given together; choose one of them\.$/],
  [
    ['--grid', 'loss.temperature=1', '--grid', 'training.batchSize=8', '--grid', 'training.epochs=1'],
    /^--grid names 3 settings, but a sweep goes over 2 at most: leave out training\.epochs\.$/,
  ],
  [['--paper', 'figure-6'], /^--paper is figure-6, but must be one of figure-5, table-1, /],
  [['--paper', 'table-1', '--budget', 'huge'], /^--budget is huge, but must be one of laptop, longer\.$/],
  [['--paper', 'table-1', '--preset', 'quick'], /^--paper brings its own preset; leave --preset out\.$/],
  [['--budget', 'laptop'], /^--budget is of a sweep of the paper: name one by --paper\.$/],
  [
    ['--grid', 'loss.temperature=1,2', '--seeds', '99999999'],
    /^The sweep has 199999998 cells, but 5000 at most/,
  ],
  [['--seeds', '0'], /^--seeds is 0, but must be a whole number from 1 on\.$/],
  [['--preset', 'huge'], /no preset named huge/],
  [['--backend', 'webgl'], /^--backend is webgl/],
  [
    ['--encoded-images', '100000000'],
    /^--encoded-images is 100000000, but must be at most 39936000: 78 steps of 256 in each of 2000 epochs\.$/,
  ],
])('%j is refused', (parameters, sentence) => {
  const refused = () => read('--encoded-images', '1000', ...parameters);
  expect(refused).toThrow(BadOption);
  expect(refused).toThrow(sentence);
});

test('without a number of images each cell goes to the end of its last epoch', () => {
  const { cells } = read('--grid', 'objective.name=simclr,supervised', '--set', 'training.epochs=3');
  expect(cells.map(({ steps }) => steps)).toEqual([3 * 78, 3 * 39]);
});

test('--epochs says how long each cell is', () => {
  const { cells } = read('--grid', 'training.batchSize=100,200', '--epochs', '2');
  expect(cells.map(({ steps }) => steps)).toEqual([200, 100]);
});

test('a sweep of the paper brings its own cells, budget and seeds, over which the command line goes', () => {
  const { cells, plan, outputFolder } = read('--paper', 'table-1');
  expect(plan.paper).toBe('table-1');
  expect(outputFolder).toMatch(/^runs\/table-1-sweep-/);
  expect(
    cells.map(({ config }) => [config.augment.jitter.strength, config.seed, config.training.epochs]),
  ).toEqual([0, 1].flatMap((seed) => [0.125, 0.25, 0.5, 1].map((strength) => [strength, seed, 20])));
  const shorter = read('--paper', 'table-1', '--budget', 'longer', '--epochs', '1', '--seeds', '1');
  expect(shorter.cells.map(({ steps }) => steps)).toEqual([78, 78, 78, 78]);
});

test('one setting in two grids is refused', () => {
  const twice = ['--grid', 'loss.temperature=1', '--grid', 'loss.temperature=2'];
  expect(() => read('--encoded-images', '1', ...twice)).toThrow('--grid names loss.temperature twice');
});

test('--data names images that all cells are trained on, whose settings are known once they are read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sweep-'));
  const paths = ['a.zip', 'b.zip'].map((name) => join(folder, name));
  for (const path of paths) writeFileSync(path, '');
  const given = ['--data', ...paths, '--set', 'dataset.imageSize=48', '--grid', 'loss.temperature=0.2,0.5'];
  const { plan, data, cells } = read(...given, '--encoded-images', '1000');
  expect(plan.config.dataset.name).toBe('own');
  expect(cells.map(({ config }) => config.loss.temperature)).toEqual([0.2, 0.5]);
  expect(data).toMatchObject({ paths, hasSize: true, hasCount: false });
  const known = cellsOf(plan, 600);
  const { config, steps } = known.cells[0]!;
  expect(steps).toBe(Math.ceil(1000 / encodedPerStep(config)));

  expect(() => read(paths[0]!)).toThrow(/belongs to no option; --data names images/);
  expect(() => read('--set', 'dataset.name=own')).toThrow(/name them by --data PATH…/);
  expect(() => read(...given, '--grid', 'dataset.fit=pad,centre-crop')).toThrow(/give it by --set/);
  expect(read(...given, '--grid', 'dataset.trainingImages=100,200').cells).toHaveLength(4);
  expect(() => read('--data', ...paths, '--paper', 'figure-5')).toThrow(/brings its own images/);
});
