/** @file What was written before fields were renamed still says what it said. */
import { expect, it } from 'vitest';
import { parseAssignment } from './assignment';
import { configToSearch } from './config-url';
import { differingFields, parseConfig } from './parse-config';
import { presetConfig } from './presets';
import { readLink } from './read-link';

/** As the page and `npm run train` wrote them in version 0.1. */
const earlierLink =
  '?preset=quick&dataset.trainingPictures=500&evaluation.pictures=300&augment=crop-only&loss.temperature=0.2';
const earlierFile = {
  version: 1,
  seed: 3,
  dataset: { name: 'mnist', trainingPictures: 640 },
  augment: { crop: { probability: 1, views: 'both', minimumArea: 0.3, maximumArea: 1, aspect: 1.5 } },
  model: { encoder: 'tiny', head: { kind: 'nonlinear', hiddenUnits: 64, outputUnits: 32 } },
  optimizer: { name: 'lars', learningRate: 2, momentum: 0.9, trustCoefficient: 0.001 },
  evaluation: { everySteps: 50, pictures: 400, k: 200, temperature: 0.1 },
};

it('a link opens the run that it described', () => {
  const { config, passedOver } = readLink(earlierLink, []);
  expect(passedOver).toEqual([]);
  expect(config.dataset).toMatchObject({ name: 'shapes', trainingImages: 500 });
  expect(config.evaluation.images).toBe(300);
  expect(config.augment.jitter.probability).toBe(0);
  expect(config.loss.temperature).toBe(0.2);
});

it('a config file sets what it set', () => {
  const config = parseConfig(earlierFile);
  expect(config.dataset).toMatchObject({ name: 'mnist', trainingImages: 640 });
  expect(config.evaluation).toMatchObject({ everySteps: 50, images: 400 });
  expect(parseConfig(JSON.parse(JSON.stringify(config)))).toEqual(config);
});

it('`--set` takes the earlier path', () => {
  expect(parseAssignment('dataset.trainingPictures', '64')).toEqual([['dataset.trainingImages', 64]]);
});

it('the address is written with today’s names alone, also over an earlier link', () => {
  const { config } = readLink(earlierLink, []);
  const written = configToSearch(config, earlierLink);
  expect(written).not.toMatch(/pictures/i);
  expect(differingFields(readLink(written, []).config, config)).toEqual([]);
});

it('a file with a field by both names is refused, as nobody can tell which is meant', () => {
  const both = { dataset: { trainingPictures: 64, trainingImages: 128 } };
  expect(() => parseConfig(both)).toThrow('dataset.trainingPictures');
  expect(presetConfig('quick-shapes').dataset.trainingImages).toBe(2000);
});
