import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { augmentPresetNames } from '../config/augment-presets';
import { transformNames } from '../config/augment-schema';
import { configFields } from '../config/config-fields';
import { errorCodes, failureCauses } from '../config/playground-error';
import { presetNames } from '../config/presets';
import { otherKinds, imageKinds } from '../features/neighbours/file-kind';
import { backendReasons } from '../worker/protocol';
import { startWords } from './page-words.test-support';

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
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

/** Written alike in both languages: of methods, data, file formats, keys, functions, and values of settings. */
const namesInKorean = new Set(
  `SimCLR SimCSE Gao NT-Xent InfoNCE k-NN RankMe UMAP PCA CIFAR-10 MNIST ResNet-18 ResNet-50 Adam AdamW LARS SGD
  WebGPU WebAssembly JavaScript GPU CPU PNG JPEG WebP GIF BMP AVIF HEIC TIFF SVG XL PDF ZIP Enter Esc Escape Shift MB ms ln nat tiny small true false
  https localhost backend safetensors`.split(/\s+/),
);
/** Always end in a percent sign, which is read 퍼센트. */
const percentages = new Set(['fraction', 'kept', 'other', 'same']);

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
      ...errorCodes.map((code) => `errors.${code}`),
      ...[...imageKinds, ...otherKinds].map((kind) => `neighbours.kinds.${kind}`),
      ...failureCauses.map((cause) => `causes.${cause}`),
      ...backendReasons.map((reason) => `backend.reason.${reason}`),
    ];
    for (const key of [...fields, ...groups, ...choices, ...units, ...rest]) {
      expect(english.has(key), key).toBe(true);
    }
  });

  it('hold no Latin words in Korean but names, and what stands in formulas', () => {
    for (const [key, text] of korean) {
      const words = text.replaceAll(/\{\{\w+\}\}|<\/?\w+\/?>/g, '').match(/[A-Za-z][\w-]+/g) ?? [];
      expect(
        words.filter((word) => !namesInKorean.has(word)),
        key,
      ).toEqual([]);
    }
  });

  it('have Korean particles that fit whatever is put in', () => {
    for (const [key, text] of korean) {
      expect(text, key).not.toMatch(/\((은|는|이|가|을|를|과|와|으|이라)\)/);
      const after = [
        ...text.matchAll(/\{\{(\w+)\}\}(은|는|이|가|을|를|과|와|로|으로|이?라고|이?라는|이?여야)(?=[ .,])/g),
      ];
      expect(
        after.map(([, name]) => name).filter((name) => !percentages.has(name!)),
        key,
      ).toEqual([]);
    }
  });
});
