/**
 * @file The command line of `npm run train`: which value wins, and what is refused how.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withFields } from '../src/config/parse-config';
import { presetConfig } from '../src/config/presets';
import { BadOption } from './bad-option';
import { readTrainOptions } from './train-options';

const now = new Date('2026-11-23T14:05:09Z');
const read = (...parameters: string[]) => readTrainOptions(parameters, now);

function fileWith(text: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'playground-')), 'config.json');
  writeFileSync(path, text);
  return path;
}

test('without options it is the default preset to its last epoch, in a folder named after both', () => {
  expect(read()).toEqual({
    config: presetConfig('cifar10-tiny'),
    backend: 'auto',
    steps: undefined,
    evaluateEvery: 0,
    checkpointEvery: 0,
    outputFolder: 'runs/cifar10-tiny-2026-11-23-14-05-09',
    fewLabels: false,
  });
});

test('the file wins over the preset, --set over the file, --epochs and --seed over --set', () => {
  const path = fileWith('{"seed": 1, "loss": {"temperature": 0.1}, "training": {"batchSize": 8}}');
  const { config } = read(
    ...['--seed', '3', '--epochs', '4', '--preset', 'quick', '--config', path],
    ...['--set', 'seed=2', '--set', 'loss.temperature=0.2', '--set', 'training.epochs=9'],
  );
  expect(config).toEqual(
    withFields(presetConfig('quick'), [
      ['seed', 3],
      ['loss.temperature', 0.2],
      ['training.batchSize', 8],
      ['training.epochs', 4],
    ]),
  );
});

test.each([
  ['UTF-8', Buffer.from('\uFEFF{"seed": 7}', 'utf8')],
  ['UTF-16, little end first', Buffer.from('\uFEFF{"seed": 7}', 'utf16le')],
  ['UTF-16, big end first', Buffer.from('\uFEFF{"seed": 7}', 'utf16le').swap16()],
  ['UTF-16 without a mark', Buffer.from('{"seed": 7}', 'utf16le')],
])('a file as Windows writes it is read: %s', (_, bytes) => {
  expect(read('--config', fileWith(bytes)).config.seed).toBe(7);
});

test('a config.json of an earlier run gives that run’s config, whatever the preset', () => {
  const { config } = read('--preset', 'paper-cifar10', '--set', 'seed=11');
  expect(read('--config', fileWith(JSON.stringify(config))).config).toEqual(config);
});

test('a config.json of before fields were renamed counts over the preset too', () => {
  const path = fileWith('{"dataset": {"trainingPictures": 640}, "evaluation": {"pictures": 400}}');
  const { config } = read('--preset', 'quick-shapes', '--config', path);
  expect(config.dataset).toMatchObject({ name: 'shapes', trainingImages: 640 });
  expect(config.evaluation).toMatchObject({ everySteps: 50, images: 400 });
});

test('evidence is gathered as often as is asked for', () => {
  expect(read('--evaluate-every', '25').evaluateEvery).toBe(25);
  expect(read('--checkpoint-every', '25').checkpointEvery).toBe(25);
});

test('more steps than the epochs hold raise the epochs', () => {
  expect(read('--preset', 'quick-shapes', '--steps', '620').config.training.epochs).toBe(10);
  expect(read('--preset', 'quick-shapes', '--steps', '621').config.training.epochs).toBe(11);
});

test('of a data set with fewer images than the config asks for, those that there are count', () => {
  const { config, steps } = read(
    ...['--set', 'dataset.name=mnist', '--set', 'dataset.trainingImages=60000'],
    ...['--steps', '4000'],
  );
  expect(steps).toBe(4000);
  // 10,000 images in batches of 128.
  expect(config.training.epochs).toBe(Math.ceil(4000 / 78));
});

test.each([
  [
    ['--preset', 'quick', '--steps', '200000'],
    /^--steps is 200000, but must be at most \d+: \d+ steps in each of 2000 epochs\.$/,
  ],
  [['--presets', 'quick'], /^There is no option --presets; options are --preset, --config/],
  [['quick'], /^quick belongs to no option/],
  [['--preset'], /^--preset needs a value\.$/],
  [['--preset', '--seed', '1'], /^--preset needs a value\.$/],
  [['--preset', 'huge'], /no preset named huge/],
  [['--steps', '0'], /^--steps is 0, but must be a whole number from 1 on\.$/],
  [['--steps', '1.5'], /^--steps is 1\.5/],
  [['--steps', '3', '--epochs', '1'], /^--steps and --epochs cannot be given together/],
  [['--evaluate-every', '0'], /^--evaluate-every is 0, but must be a whole number from 1 on\.$/],
  [['--epochs', '0'], /^training\.epochs is 0, but must be a whole number from 1 to 2000\.$/],
  [['--seed', 'x'], /^seed is "x", but must be a whole number/],
  [['--backend', 'webgl'], /^--backend is webgl, but must be one of webgpu, wasm, cpu\.$/],
  [['--set', 'seed'], /^--set is seed, but must be path=value/],
  [['--set', 'sed=1'], /^sed is not a field of the configuration/],
  [['--set', 'loss.temperature=900'], /^loss\.temperature is 900, but must be a number from 0\.01 to 100\.$/],
  [
    ['--config', '/no/such/file'],
    /^The configuration could not be read from \/no\/such\/file: there is no such file\.$/,
  ],
  [['--config', tmpdir()], /^The configuration could not be read from .*: it is a folder\.$/],
  [['--config', fileWith('{"seed": "x"}')], /^In .*config\.json: seed is "x", but must be/],
  [['--config', fileWith('{"sed": 1}')], /^In .*config\.json: sed is not a field/],
  [['--config', fileWith(Uint8Array.of(0x7b, 0xff, 0x7d))], /could not be read from .*config\.json/],
  [
    ['--config', fileWith('{"loss": {"__proto__": 1}}')],
    /^In .*config\.json: loss\.__proto__ is not a field/,
  ],
  [['--config', fileWith('[1]')], /could not be read from .*config\.json: it holds no JSON object\.$/],
  [['--config', fileWith('{')], /could not be read from .*config\.json: /],
])('%j is refused', (parameters, sentence) => {
  expect(() => read(...parameters)).toThrow(BadOption);
  expect(() => read(...parameters)).toThrow(sentence);
});

test('two classes are named by their numbers', () => {
  expect(read('--preset', 'quick', '--confused', '6,9').confused).toEqual([6, 9]);
  for (const text of ['6', '6,6', '6,10', '6,x', '-1,2', '6,9,1', '']) {
    expect(() => read('--preset', 'quick', '--confused', text), text).toThrow(BadOption);
  }
});
