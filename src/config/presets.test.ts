/**
 * @file Presets are valid configs with the settings that their names promise.
 */
import { expect, test } from 'vitest';
import { parseConfig } from './parse-config';
import { presetConfig, presetNames } from './presets';

test.each(presetNames)('%s is a valid config', (name) => {
  expect(parseConfig(presetConfig(name))).toEqual(presetConfig(name));
});

test('the paper preset is appendix B.9 on CIFAR-10', () => {
  expect(presetConfig('paper-cifar10')).toMatchObject({
    dataset: { name: 'cifar10' },
    model: { encoder: 'resnet18' },
    optimizer: { name: 'lars' },
    schedule: { name: 'warmup-cosine' },
    training: { batchSize: 512, epochs: 1000 },
  });
});

test('there is a quick preset that needs no download', () => {
  expect(presetConfig('quick-shapes').dataset.name).toBe('shapes');
});
