import { readdirSync, readFileSync } from 'node:fs';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { augmentPresetNames } from '../config/augment-presets';
import { transformNames } from '../config/augment-schema';
import { configFields } from '../config/config-fields';
import { errorCodes, PlaygroundError } from '../config/playground-error';
import { presetNames } from '../config/presets';
import { backendReasons } from '../worker/protocol';
import { en } from './en';
import { failureText } from './failure-text';
import { ko } from './ko';

interface Words {
  [key: string]: string | Words;
}

function flatten(words: Words, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

const english = flatten(en);
const korean = flatten(ko);
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

beforeAll(async () => {
  const resources = { en: { translation: en }, ko: { translation: ko } };
  await i18next.init({ resources, lng: 'ko', interpolation: { escapeValue: false } });
});

describe('the page’s words', () => {
  it('are complete in both languages', () => {
    expect([...korean.keys()].sort()).toEqual([...english.keys()].sort());
    for (const text of [...english.values(), ...korean.values()]) expect(text.trim()).not.toBe('');
  });

  it('have the same placeholders in both languages', () => {
    for (const [key, text] of english) {
      expect(placeholders(korean.get(key)!), key).toEqual(placeholders(text));
    }
  });

  it('name every field, choice, preset, error and backend reason', () => {
    const fields = configFields.flatMap(({ path }) => [`config.${path}.label`, `config.${path}.help`]);
    const groups = configFields.flatMap(({ path }) => path.split('.').slice(-2, -1)).map((g) => `groups.${g}`);
    const choices = configFields.flatMap((field) =>
      field.kind === 'choice' ? field.options.map((option) => `choices.${option}`) : [],
    );
    const units = configFields.flatMap((field) =>
      'unit' in field && field.unit ? [`units.${field.unit}`] : [],
    );
    const rest = [
      ...presetNames.map((name) => `presets.${name}`),
      ...augmentPresetNames.map((name) => `augmentation.presets.${name}`),
      ...transformNames.map((name) => `augmentation.explanations.${name}`),
      ...errorCodes.map((code) => `errors.${code}`),
      ...backendReasons.map((reason) => `backend.reason.${reason}`),
    ];
    for (const key of [...fields, ...groups, ...choices, ...units, ...rest]) {
      expect(english.has(key), key).toBe(true);
    }
  });

  it('hold every key that the source asks for', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
      .map((file) => `src/${file}`);
    const asked = sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key!),
    );
    expect(asked.length).toBeGreaterThan(40);
    for (const key of asked) {
      expect(english.has(key) || english.has(`${key}_other`), key).toBe(true);
    }
  });

  it('translate an error with its range', () => {
    const failure = new PlaygroundError('config-value', {
      field: 'loss.temperature',
      value: 7,
      expected: 'a number from 0.01 to 2',
    }).toFailure();
    expect(failureText(i18next.t, failure)).toBe(
      'loss.temperature 값이 7입니다. 0.01에서 2 사이의 수여야 합니다.',
    );
  });
});
