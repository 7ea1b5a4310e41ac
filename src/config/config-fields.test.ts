/**
 * @file The configuration's fields as links, files and `--set` of all times know them: their order, their
 * defaults and the options of each choice. New fields join; none of these may go, move or change.
 */
import { expect, it } from 'vitest';
import { configFields, fieldValue, type ConfigValue } from './config-fields';
import { parseConfig } from './parse-config';

const known = [
  ['seed', 0],
  ['dataset.name', 'cifar10'],
  ['dataset.trainingImages', 10000],
  [
    'augment.order',
    [
      'crop',
      'flip',
      'verticalFlip',
      'rotate',
      'jitter',
      'grayscale',
      'blur',
      'solarize',
      'sobel',
      'noise',
      'cutout',
    ],
  ],
  ['augment.crop.probability', 1],
  ['augment.crop.views', 'both'],
  ['augment.crop.minimumArea', 0.2],
  ['augment.crop.maximumArea', 1],
  ['augment.crop.aspect', 1.3333333333333333],
  ['augment.flip.probability', 0.5],
  ['augment.flip.views', 'both'],
  ['augment.verticalFlip.probability', 0],
  ['augment.verticalFlip.views', 'both'],
  ['augment.rotate.probability', 0],
  ['augment.rotate.views', 'both'],
  ['augment.rotate.angle', 'any'],
  ['augment.jitter.probability', 0.8],
  ['augment.jitter.views', 'both'],
  ['augment.jitter.strength', 0.5],
  ['augment.jitter.brightness', 0.8],
  ['augment.jitter.contrast', 0.8],
  ['augment.jitter.saturation', 0.8],
  ['augment.jitter.hue', 0.2],
  ['augment.grayscale.probability', 0.2],
  ['augment.grayscale.views', 'both'],
  ['augment.blur.probability', 0],
  ['augment.blur.views', 'both'],
  ['augment.blur.minimumSigma', 0.1],
  ['augment.blur.maximumSigma', 2],
  ['augment.solarize.probability', 0],
  ['augment.solarize.views', 'both'],
  ['augment.solarize.threshold', 0.5],
  ['augment.sobel.probability', 0],
  ['augment.sobel.views', 'both'],
  ['augment.noise.probability', 0],
  ['augment.noise.views', 'both'],
  ['augment.noise.minimumSigma', 0.02],
  ['augment.noise.maximumSigma', 0.1],
  ['augment.cutout.probability', 0],
  ['augment.cutout.views', 'both'],
  ['augment.cutout.minimumArea', 0.05],
  ['augment.cutout.maximumArea', 0.25],
  ['augment.cutout.fill', 0],
  ['model.encoder', 'tiny'],
  ['model.head.kind', 'nonlinear'],
  ['model.head.hiddenUnits', 128],
  ['model.head.outputUnits', 64],
  ['loss.temperature', 0.5],
  ['loss.normalise', true],
  ['optimizer.name', 'adam'],
  ['optimizer.learningRate', 0.001],
  ['optimizer.weightDecay', 0],
  ['optimizer.momentum', 0.9],
  ['optimizer.nesterov', false],
  ['optimizer.beta1', 0.9],
  ['optimizer.beta2', 0.999],
  ['optimizer.epsilon', 1e-8],
  ['optimizer.trustCoefficient', 0.001],
  ['schedule.name', 'constant'],
  ['schedule.warmupEpochs', 10],
  ['training.batchSize', 128],
  ['training.epochs', 20],
  ['training.logEvery', 5],
  ['evaluation.everySteps', 50],
  ['evaluation.images', 2000],
  ['evaluation.k', 200],
  ['evaluation.temperature', 0.1],
] as const;

const options = {
  'dataset.name': ['cifar10', 'mnist', 'shapes'],
  'model.encoder': ['tiny', 'small', 'resnet18'],
  'model.head.kind': ['none', 'linear', 'nonlinear'],
  'optimizer.name': ['adam', 'adamw', 'sgd', 'lars'],
  'schedule.name': ['constant', 'warmup-cosine'],
};

const defaults: ReadonlyMap<string, unknown> = new Map<string, unknown>(known);

/** Of a list only what it always held. */
function knownPartOf(path: string, value: ConfigValue): unknown {
  const before = defaults.get(path);
  return Array.isArray(before) && typeof value === 'object'
    ? value.filter((name) => before.includes(name))
    : value;
}

it('all known fields have the order and the defaults that they always had', () => {
  const fields = configFields.filter(({ path }) => defaults.has(path));
  expect(fields.map(({ path, defaultValue }) => [path, knownPartOf(path, defaultValue)])).toEqual(known);
  const optimizer = Object.keys(parseConfig({}).optimizer);
  expect(optimizer.filter((name) => defaults.has(`optimizer.${name}`))).toEqual(
    known.flatMap(([path]) => (path.startsWith('optimizer.') ? [path.slice('optimizer.'.length)] : [])),
  );
});

it('an empty config is all defaults', () => {
  const config = parseConfig({});
  for (const [path, defaultValue] of known) {
    expect(knownPartOf(path, fieldValue(config, path)), path).toEqual(defaultValue);
  }
});

it.each(Object.entries(options))(
  'the options of %s stand as they stood, new ones behind them',
  (path, names) => {
    const field = configFields.find((one) => one.path === path)!;
    expect('options' in field && field.options.slice(0, names.length)).toEqual(names);
  },
);
