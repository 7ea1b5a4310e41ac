/**
 * @file The address bar holds the whole config: any valid config survives the way there and back.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryConfig } from './arbitrary-config.test-support';
import { configToSearch, nearestPreset } from './config-url';
import { withField } from './parse-config';
import { presetLinkName } from './preset-links';
import { presetConfig, presetNames } from './presets';
import { readLink } from './read-link';

test('any valid config comes back from the address unchanged', () => {
  fc.assert(
    fc.property(arbitraryConfig, (config) => {
      expect(readLink(configToSearch(config), []).config).toEqual(config);
    }),
  );
});

test('a config replaces whatever config the address held before', () => {
  fc.assert(
    fc.property(arbitraryConfig, arbitraryConfig, (before, after) => {
      expect(readLink(configToSearch(after, configToSearch(before)), []).config).toEqual(after);
    }),
    { numRuns: 30 },
  );
});

test('parameters of the address that are no field are kept', () => {
  const search = configToSearch(presetConfig('quick'), '?backend=wasm&loss.temperature=0.1&lang=ko');
  const parameters = new URLSearchParams(search);
  expect(parameters.get('backend')).toBe('wasm');
  expect(parameters.get('lang')).toBe('ko');
  expect(parameters.get('loss.temperature')).toBeNull();
});

test.each(presetNames)('the preset %s needs no more than its name in the address', (name) => {
  const linkName = presetLinkName(name);
  expect(configToSearch(presetConfig(name))).toBe(`preset=${linkName}`);
  expect(readLink(`?preset=${linkName}`, []).config).toEqual(presetConfig(name));
});

test('a link that names quick means what it meant before another preset had that name', () => {
  const { config } = readLink('?preset=quick&seed=3', []);
  expect(config).toMatchObject({
    seed: 3,
    dataset: { name: 'shapes', trainingImages: 2000 },
    augment: { crop: { minimumArea: 0.2 } },
    model: { encoder: 'tiny' },
    loss: { temperature: 0.5 },
    optimizer: { learningRate: 0.001 },
    training: { batchSize: 32, epochs: 10 },
  });
  expect(readLink('?preset=quick-shapes&seed=3', []).config).toEqual(config);
});

test.each(presetNames)('the preset nearest to %s is itself, also with one field changed', (name) => {
  expect(nearestPreset(presetConfig(name))).toBe(name);
  expect(nearestPreset(withField(presetConfig(name), 'loss.temperature', 0.07))).toBe(name);
});
