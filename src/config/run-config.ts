/**
 * @file RunConfig: everything that decides a run. Same config and seed on the same backend, same
 * losses. One versioned zod schema serves the page's controls, the address bar, the worker and the
 * command line; ranges, steps and units stand here and nowhere else. Labels and one-line
 * explanations are in i18n under `config.<path>.label` and `config.<path>.help`.
 * Ranges and defaults: Chen et al. 2020 (arXiv 2002.05709), appendix A and B.9.
 */
import { z } from 'zod';
import { augmentSchema } from './augment-schema';
import { integer, number } from './schema-fields';

export const configVersion = 1;

export const datasetNames = ['cifar10', 'mnist', 'shapes'] as const;
export const encoderNames = ['tiny', 'small', 'resnet18'] as const;
export const headKinds = ['none', 'linear', 'nonlinear'] as const;
export const optimizerNames = ['adam', 'adamw', 'sgd', 'lars'] as const;
export const scheduleNames = ['constant', 'warmup-cosine'] as const;

export type DatasetName = (typeof datasetNames)[number];
export type EncoderName = (typeof encoderNames)[number];
export type OptimizerName = (typeof optimizerNames)[number];
export type ScheduleName = (typeof scheduleNames)[number];

export const runConfigSchema = z.strictObject({
  version: z.literal(configVersion).default(configVersion),
  seed: integer(0, 2 ** 31 - 1, 0, { step: 1 }),
  dataset: z
    .strictObject({
      name: z.enum(datasetNames).default('cifar10'),
      trainingImages: integer(16, 10_000, 10_000, { step: 1, unit: 'images' }),
    })
    .prefault({}),
  augment: augmentSchema,
  model: z
    .strictObject({
      encoder: z.enum(encoderNames).default('tiny'),
      head: z
        .strictObject({
          kind: z.enum(headKinds).default('nonlinear'),
          hiddenUnits: integer(2, 2048, 128, { step: 1, unit: 'units', scale: 'logarithmic' }),
          outputUnits: integer(2, 512, 64, { step: 1, unit: 'units', scale: 'logarithmic' }),
        })
        .prefault({}),
    })
    .prefault({}),
  loss: z
    .strictObject({
      temperature: number(0.01, 2, 0.5, { step: 0.01, scale: 'logarithmic' }),
    })
    .prefault({}),
  optimizer: z
    .strictObject({
      name: z.enum(optimizerNames).default('adam'),
      learningRate: number(1e-6, 10, 1e-3, { step: 1e-6, scale: 'logarithmic' }),
      weightDecay: number(0, 0.1, 0, { step: 1e-6 }),
      momentum: number(0, 0.999, 0.9, { step: 0.001 }),
      nesterov: z.boolean().default(false),
      beta1: number(0, 0.9999, 0.9, { step: 0.0001 }),
      beta2: number(0, 0.99999, 0.999, { step: 0.00001 }),
      epsilon: number(1e-10, 1e-2, 1e-8, { step: 1e-10, scale: 'logarithmic' }),
      trustCoefficient: number(1e-5, 1, 1e-3, { step: 1e-5, scale: 'logarithmic' }),
    })
    .prefault({}),
  schedule: z
    .strictObject({
      name: z.enum(scheduleNames).default('constant'),
      warmupEpochs: number(0, 100, 10, { step: 1, unit: 'epochs' }),
    })
    .prefault({}),
  training: z
    .strictObject({
      batchSize: integer(2, 2048, 128, { step: 1, unit: 'images', scale: 'logarithmic' }),
      epochs: integer(1, 2000, 20, { step: 1, unit: 'epochs', scale: 'logarithmic' }),
      logEvery: integer(1, 1000, 5, { step: 1, unit: 'steps', scale: 'logarithmic' }),
    })
    .prefault({}),
  /** Of the live evidence; nothing in it changes what is learned. */
  evaluation: z
    .strictObject({
      everySteps: integer(0, 10_000, 50, { step: 10, unit: 'steps' }),
      images: integer(100, 10_000, 2000, { step: 100, unit: 'images' }),
      k: integer(1, 1000, 200, { step: 1, scale: 'logarithmic' }),
      temperature: number(0.01, 2, 0.1, { step: 0.01, scale: 'logarithmic' }),
    })
    .prefault({}),
});

export type RunConfig = z.output<typeof runConfigSchema>;
export type RunConfigInput = z.input<typeof runConfigSchema>;
export type AugmentConfig = RunConfig['augment'];
export type ModelConfig = RunConfig['model'];
export type OptimizerConfig = RunConfig['optimizer'];
