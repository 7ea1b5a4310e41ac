import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { augmentPresetNames } from '../config/augment-presets';
import { transformNames } from '../config/augment-schema';
import { configFields } from '../config/config-fields';
import { presetNames } from '../config/presets';
import { otherKinds, imageKinds } from '../features/neighbours/file-kind';
import { backendReasons } from '../worker/protocol';
import { latinWords, placeholders, unfitParticles } from './korean.test-support';
import { startWords } from './page-words.test-support';
import { particles } from './particles';

interface Words {
  [key: string]: string | Words;
}

function flatten(words: Words, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

await startWords();
const english = flatten(i18next.getResourceBundle('en', 'translation') as Words);
const korean = flatten(i18next.getResourceBundle('ko', 'translation') as Words);

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

  it('name every field, choice, preset and backend reason', () => {
    const fields = configFields.flatMap(({ path }) => [`config.${path}.label`, `config.${path}.help`]);
    const groups = configFields
      .flatMap(({ path }) => path.split('.').slice(-2, -1))
      .map((g) => `groups.${g}`);
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
      ...[...imageKinds, ...otherKinds].map((kind) => `neighbours.kinds.${kind}`),
      ...backendReasons.map((reason) => `backend.reason.${reason}`),
    ];
    for (const key of [...fields, ...groups, ...choices, ...units, ...rest]) {
      expect(english.has(key), key).toBe(true);
    }
  });

  it('hold no Latin words in Korean but names, and what stands in formulas', () => {
    for (const [key, text] of korean) expect(latinWords(text), key).toEqual([]);
  });

  it('ask for no particle that there is not', () => {
    for (const [key, text] of korean) {
      const asked = [...text.matchAll(/\{\{\w+, ([^}]+)\}\}/g)].map(([, particle]) => particle!);
      expect(
        asked.filter((particle) => !particles.includes(particle as (typeof particles)[number])),
        key,
      ).toEqual([]);
    }
  });

  it('have Korean particles that fit whatever is put in', () => {
    for (const [key, text] of korean) expect(unfitParticles(text), key).toEqual([]);
  });
});
