/**
 * @file Every field refuses what lies outside its range, in a sentence that names field and range.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encoders } from '../encoders/encoders';
import { configFields, fieldValue, type NumberField } from './config-fields';
import { namesOf } from './member';
import { differingFields, parseConfig, parseFieldText, withField, withFields } from './parse-config';
import { presetConfig } from './presets';

const config = presetConfig('cifar10-tiny');
const numberFields = configFields.filter(
  (field): field is NumberField => field.kind === 'number' || field.kind === 'integer',
);

describe.each(numberFields)('$path', (field) => {
  const { kind, minimum, maximum } = field;
  const range = `a ${kind === 'integer' ? 'whole number' : 'number'} from ${minimum} to ${maximum}`;
  const refusal = (value: number) => `${field.path} is ${value}, but must be ${range}.`;

  test('refuses any number outside its range', () => {
    const outside = fc
      .oneof(
        fc.double({ max: field.minimum, noNaN: true, noDefaultInfinity: true }),
        fc.double({ min: field.maximum, noNaN: true, noDefaultInfinity: true }),
      )
      .filter((value) => value < field.minimum || value > field.maximum);
    fc.assert(
      fc.property(outside, (value) => {
        expect(() => withField(config, field.path, value)).toThrow(refusal(value));
      }),
      { numRuns: 20 },
    );
  });

  test('has its default within its range', () => {
    expect(field.defaultValue).toBeGreaterThanOrEqual(field.minimum);
    expect(field.defaultValue).toBeLessThanOrEqual(field.maximum);
  });

  test('refuses a text', () => {
    expect(() => withField(config, field.path, 'many')).toThrow(`${field.path} is "many"`);
  });
});

test('a whole number is asked for where a fraction makes no sense', () => {
  expect(() => withField(config, 'training.batchSize', 2.5)).toThrow(
    'training.batchSize is 2.5, but must be a whole number from 2 to 2048.',
  );
});

test('a choice is refused with the choices that there are', () => {
  expect(() => withField(config, 'model.encoder', 'huge')).toThrow(
    `model.encoder is "huge", but must be one of ${namesOf(encoders).join(', ')}.`,
  );
});

test('a lower bound above its upper bound is refused', () => {
  const changes = [
    ['augment.crop.minimumArea', 0.8],
    ['augment.crop.maximumArea', 0.5],
  ] as const;
  expect(() => withFields(config, changes)).toThrow(/augment\.crop\.minimumArea is 0\.8.*maximumArea/);
});

test.each([{ los: {} }, { loss: { temp: 1 } }, { augment: { crop: { area: 1 } } }])(
  'an unknown field is refused: %j',
  (input) => {
    expect(() => parseConfig(input)).toThrow(/is not a field of the configuration/);
  },
);

test('another version is refused with the version that is read', () => {
  expect(() => parseConfig({ version: 99 })).toThrow(/version 99.*version 1/);
});

test.each([null, 7, 'quick', []])('what is no object is refused: %j', (input) => {
  expect(() => parseConfig(input)).toThrow(/the configuration is .*, but must be/i);
});

test('an empty object is the default config', () => {
  const defaults = parseConfig({});
  for (const { path, defaultValue } of configFields) expect(fieldValue(defaults, path)).toEqual(defaultValue);
});

test('parts that a change leaves as they were are the same objects', () => {
  const config = presetConfig('quick');
  const changed = withField(config, 'augment.jitter.strength', 0.9);
  expect(changed.augment.jitter).not.toBe(config.augment.jitter);
  expect(changed.augment.crop).toBe(config.augment.crop);
  expect(changed.model).toBe(config.model);
  expect(withField(config, 'seed', config.seed)).toBe(config);
});

test('a changed field is the only one that differs', () => {
  expect(differingFields(config, withField(config, 'seed', 5))).toEqual(['seed']);
});

test.each([
  ['seed', '7', 7],
  ['optimizer.nesterov', 'true', true],
  ['model.encoder', 'small', 'small'],
  ['optimizer.learningRate', '3e-4', 3e-4],
] as const)('the text %s=%s is read as its kind', (path, text, value) => {
  expect(parseFieldText(path, text)).toEqual([path, value]);
});

test.each([
  ['optimizer.nesterov', 'yes'],
  ['seed', ''],
  ['seed', 'NaN'],
] as const)('the text %s=%s is refused', (path, text) => {
  expect(() => parseFieldText(path, text)).toThrow(`${path} is ${JSON.stringify(text)}, but must be`);
});
