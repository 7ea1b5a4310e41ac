/**
 * @file The command line of `npm run bench`.
 */
import { expect, test } from 'vitest';
import { verdictRuns } from '../bench/verdicts';
import { BadOption } from './bad-option';
import { readBenchOptions } from './bench-options';

const read = (...parameters: string[]) => readBenchOptions(parameters);

test('without options it is the default preset at batch 64 on every backend', () => {
  const { config, ...others } = read();
  expect(others).toEqual({
    preset: 'cifar10-tiny',
    backends: ['webgpu', 'wasm', 'webgl', 'cpu'],
    steps: 20,
    subject: 'engines',
    budgetMs: 60_000,
    jsonPath: undefined,
  });
  expect(config.training.batchSize).toBe(64);
});

test('every preset is measured with the one optimiser that all engines have', () => {
  const { model, optimizer, dataset } = read('--preset', 'paper-cifar10', '--batch', '8').config;
  expect(model.encoder).toBe('resnet18');
  expect(optimizer).toMatchObject({ name: 'adam', learningRate: 1e-3 });
  expect(dataset.name).toBe('shapes');
});

test('--soak is an endurance run of so many steps', () => {
  expect(read('--soak', '2000', '--backends', 'wasm')).toMatchObject({
    subject: 'soak',
    steps: 2000,
    backends: ['wasm'],
  });
});

test('--views measures views beside a step of the small encoder at batch 256, unless told otherwise', () => {
  const { config, subject, preset } = read('--views');
  expect({ subject, preset, batch: config.training.batchSize }).toEqual({
    subject: 'views',
    preset: 'cifar10-small',
    batch: 256,
  });
  expect(read('--views', '--batch', '32', '--preset', 'quick')).toMatchObject({
    subject: 'views',
    preset: 'quick',
  });
});

test('--pytorch takes steps of a preset on the processor', () => {
  const asked = read('--pytorch', '--preset', 'paper-cifar10', '--batch', '32', '--steps', '5');
  expect(asked).toMatchObject({ subject: 'pytorch', preset: 'paper-cifar10', steps: 5 });
  expect(() => read('--pytorch', '--backends', 'webgpu')).toThrow(BadOption);
});

test('--verdicts trains every run with three seeds to its end, unless told otherwise', () => {
  const { verdicts } = read('--verdicts');
  expect(verdicts).toEqual({
    plan: { runs: verdictRuns, seeds: 3, steps: undefined },
    backend: 'auto',
    jsonPath: 'runs/verdicts.json',
  });
  const asked = ['--seeds', '1', '--presets', 'quick,quick+trivial', '--steps', '200', '--backends', 'wasm'];
  expect(read('--verdicts', ...asked, '--json', 'a.json').verdicts).toEqual({
    plan: { runs: [{ preset: 'quick' }, { preset: 'quick', failure: 'trivial' }], seeds: 1, steps: 200 },
    backend: 'wasm',
    jsonPath: 'a.json',
  });
});

test.each([
  [['--preset', 'huge'], /no preset named huge/],
  [['--batch', '1'], /^training\.batchSize is 1, but must be a whole number from 2 to 2048\.$/],
  [['--batch', 'x'], /^--batch is x, but must be a whole number from 1 on\.$/],
  [
    ['--backends', 'webgpu,metal'],
    /^--backends is webgpu,metal, but must be some of webgpu, wasm, webgl, cpu/,
  ],
  [['--soak', '9', '--steps', '9'], /^--soak and --steps cannot be given together/],
  [['--soak', '9', '--views'], /^--soak and --views cannot be given together/],
  [['--page', '--budget', '9'], /^--page and --budget cannot be given together/],
  [['--start', '--budget', '9'], /^--start and --budget cannot be given together/],
  [['--views=yes'], /^--views takes no value\.$/],
  [['--verdicts', '--batch', '9'], /^--verdicts and --batch cannot be given together/],
  [['--verdicts', '--presets', 'quick+luck'], /^--presets names quick\+luck, but must name some of quick,/],
  [['--verdicts', '--backends', 'metal'], /^--backends is metal, but must be one of webgpu, wasm, cpu/],
  [['--seeds', '2'], /^--seeds goes with --verdicts only\.$/],
  [['--seed', '1'], /^There is no option --seed; options are --preset, --batch/],
])('%j is refused', (parameters, sentence) => {
  expect(() => read(...parameters)).toThrow(BadOption);
  expect(() => read(...parameters)).toThrow(sentence);
});
