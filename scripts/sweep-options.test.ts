import { expect, it } from 'vitest';
import { augmentPreset } from '../src/config/augment-presets';
import { readSweepOptions } from './sweep-options';

const out = ['--out', 'runs/never-written'];

it('trains every combination with every seed, each for equally many encoded images', () => {
  const { cells, flipped } = readSweepOptions([
    '--grid',
    'objective.name=simclr,rotation,supervised',
    '--grid',
    'training.batchSize=64,128',
    '--encoded-images',
    '20000',
    '--seeds',
    '2',
    ...out,
  ]);
  expect(cells).toHaveLength(12);
  expect(new Set(cells.map(({ values, seed }) => JSON.stringify([values, seed]))).size).toBe(12);
  for (const { values, seed, steps, config } of cells) {
    expect(config.objective.name).toBe(values['objective.name']);
    expect(config.seed).toBe(seed);
    const encoded = steps * 2 * config.training.batchSize;
    expect(encoded).toBeGreaterThanOrEqual(20_000);
    expect(encoded).toBeLessThan(20_000 + 2 * config.training.batchSize);
    const augment = config.objective.name === 'simclr' ? 'simclr' : 'flip-only';
    expect(config.augment).toEqual(augmentPreset(augment));
  }
  expect(flipped).toEqual(['rotation', 'supervised']);
});

it('leaves the augmentation as it was set', () => {
  const { cells, flipped } = readSweepOptions([
    '--grid',
    'objective.name=simclr,supervised',
    '--set',
    'augment=crop-only',
    ...out,
  ]);
  for (const { config } of cells) expect(config.augment).toEqual(augmentPreset('crop-only'));
  expect(flipped).toEqual([]);
});

it.each([
  [['--grid', 'objective.name=simclr,gan'], /objective\.name is "gan", but must be one of simclr/],
  [['--grid', 'seeds'], /^--grid is seeds, but must be path=value/],
  [[], /^--grid is missing/],
  [['--grid', 'loss.temperature=0.1', '--seeds', '0'], /^--seeds is 0, but must be a whole number from 1 on/],
])('refuses %j before anything is trained', (parameters, sentence) => {
  expect(() => readSweepOptions([...parameters, ...out])).toThrow(sentence);
});

it('refuses to go without a folder', () => {
  expect(() => readSweepOptions(['--grid', 'loss.temperature=0.1'])).toThrow(/^--out is missing/);
});
