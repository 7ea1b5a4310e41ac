import { expect, it } from 'vitest';
import { configFields } from './config-fields';
import { isFieldUsed } from './field-use';
import { parseConfig } from './parse-config';
import type { RunConfigInput } from './run-config';

function used(prefix: string, input: RunConfigInput): string[] {
  const config = parseConfig(input);
  return configFields.flatMap(({ path }) =>
    path.startsWith(`${prefix}.`) && isFieldUsed(config, path) ? [path.slice(prefix.length + 1)] : [],
  );
}

it.each([
  ['adam', ['beta1', 'beta2', 'epsilon']],
  ['adamw', ['beta1', 'beta2', 'epsilon']],
  ['sgd', ['momentum', 'nesterov']],
  ['lars', ['momentum', 'trustCoefficient']],
] as const)('%s reads its own hyperparameters and those of every optimiser', (name, own) => {
  expect(used('optimizer', { optimizer: { name } })).toEqual(['name', 'learningRate', 'weightDecay', ...own]);
});

it.each([
  ['none', []],
  ['linear', ['outputUnits']],
  ['nonlinear', ['hiddenUnits', 'outputUnits']],
] as const)('a head of kind %s reads its widths', (kind, own) => {
  expect(used('model.head', { model: { head: { kind } } })).toEqual(['kind', ...own]);
});

it('only a schedule with a warm-up reads its length', () => {
  expect(used('schedule', { schedule: { name: 'constant' } })).toEqual(['name']);
  expect(used('schedule', { schedule: { name: 'warmup-cosine' } })).toEqual(['name', 'warmupEpochs']);
});

it('the loss reads its temperature, and fields without alternatives are always used', () => {
  expect(used('loss', {})).toContain('temperature');
  expect(used('training', {})).toEqual(['batchSize', 'epochs', 'logEvery']);
  expect(isFieldUsed(parseConfig({}), 'seed')).toBe(true);
});

it('a transform that is never applied can only be made to be', () => {
  expect(used('augment.cutout', {})).toEqual(['probability']);
  expect(used('augment.cutout', { augment: { cutout: { probability: 0.1 } } })).toContain('fill');
  expect(used('augment', {})).toContain('order');
});
