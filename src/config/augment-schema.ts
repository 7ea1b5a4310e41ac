/**
 * @file The augmentation's part of the configuration: what each transform may do, to which of the two
 * views, and in which order. Ranges and defaults: Chen et al. 2020 (arXiv 2002.05709), appendix A.
 */
import { z } from 'zod';
import { number } from './schema-fields';

/**
 * In the order in which their random numbers are drawn. New ones go to the end: whatever stands before
 * them then draws what it always drew, and links show the views that they showed.
 */
export const transformNames = [
  'crop',
  'flip',
  'jitter',
  'grayscale',
  'blur',
  'verticalFlip',
  'rotate',
  'solarize',
  'sobel',
  'noise',
  'cutout',
] as const;
export type TransformName = (typeof transformNames)[number];

/** The paper's order, with the other transforms where they are usually put. */
const standardOrder: TransformName[] = [
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
];

const viewChoices = ['both', 'first', 'second'] as const;
const rotationAngles = ['any', '90', '180', '270'] as const;

const probability = (defaultValue: number) => number(0, 1, defaultValue, { step: 0.05, unit: 'fraction' });
const fraction = (defaultValue: number, minimum = 0) =>
  number(minimum, 1, defaultValue, { step: 0.01, unit: 'fraction' });
const sigma = (defaultValue: number) => number(0.05, 5, defaultValue, { step: 0.05, unit: 'pixels' });

/** What every transform has: how often it is applied, and to which views (the paper's Figure 5: to one). */
const applied = (defaultValue: number) => ({
  probability: probability(defaultValue),
  views: z.enum(viewChoices).default('both'),
});

function isPermutation(names: readonly TransformName[]): boolean {
  return names.length === transformNames.length && new Set(names).size === names.length;
}

/** `params.atMost` names the other field, so that sentences can call it by its label. */
const atMost = (lower: string, upper: string) => ({ path: [lower], params: { atMost: upper } });

export const augmentSchema = z
  .strictObject({
    order: z
      .array(z.enum(transformNames))
      .refine(isPermutation, { message: `each of ${transformNames.join(', ')}, once` })
      .default(standardOrder),
    crop: z
      .strictObject({
        ...applied(1),
        minimumArea: fraction(0.2, 0.02),
        maximumArea: fraction(1, 0.02),
        aspect: number(1, 3, 4 / 3, { step: 0.05 }),
      })
      .refine((crop) => crop.minimumArea <= crop.maximumArea, atMost('minimumArea', 'maximumArea'))
      .prefault({}),
    flip: z.strictObject(applied(0.5)).prefault({}),
    verticalFlip: z.strictObject(applied(0)).prefault({}),
    rotate: z.strictObject({ ...applied(0), angle: z.enum(rotationAngles).default('any') }).prefault({}),
    jitter: z
      .strictObject({
        ...applied(0.8),
        strength: number(0, 1, 0.5, { step: 0.05 }),
        brightness: number(0, 1, 0.8, { step: 0.05 }),
        contrast: number(0, 1, 0.8, { step: 0.05 }),
        saturation: number(0, 1, 0.8, { step: 0.05 }),
        hue: number(0, 0.5, 0.2, { step: 0.01, unit: 'turns' }),
      })
      .prefault({}),
    grayscale: z.strictObject(applied(0.2)).prefault({}),
    blur: z
      .strictObject({ ...applied(0), minimumSigma: sigma(0.1), maximumSigma: sigma(2) })
      .refine((blur) => blur.minimumSigma <= blur.maximumSigma, atMost('minimumSigma', 'maximumSigma'))
      .prefault({}),
    solarize: z.strictObject({ ...applied(0), threshold: fraction(0.5) }).prefault({}),
    sobel: z.strictObject(applied(0)).prefault({}),
    noise: z
      .strictObject({
        ...applied(0),
        minimumSigma: number(0, 0.5, 0.02, { step: 0.01, unit: 'fraction' }),
        maximumSigma: number(0, 0.5, 0.1, { step: 0.01, unit: 'fraction' }),
      })
      .refine((noise) => noise.minimumSigma <= noise.maximumSigma, atMost('minimumSigma', 'maximumSigma'))
      .prefault({}),
    cutout: z
      .strictObject({
        ...applied(0),
        minimumArea: fraction(0.05),
        maximumArea: fraction(0.25),
        fill: fraction(0),
      })
      .refine((cutout) => cutout.minimumArea <= cutout.maximumArea, atMost('minimumArea', 'maximumArea'))
      .prefault({}),
  })
  .prefault({});
