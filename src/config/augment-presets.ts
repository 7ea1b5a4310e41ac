/**
 * @file Named settings of the augmentation alone, by which a run's views are described in one word:
 * `--set augment=crop-only`, `?augment=crop-only`. Their pairs of names are the paper's Figures 5 and 6:
 * what crop and colour do alone, and together.
 */
import { augmentSchema, transformNames, type TransformName } from './augment-schema';
import { PlaygroundError } from './playground-error';
import type { AugmentConfig, RunConfigInput } from './run-config';
import { shortened } from './shortened';

type AugmentInput = RunConfigInput['augment'];

const off = (...names: readonly TransformName[]): AugmentInput =>
  Object.fromEntries(names.map((name) => [name, { probability: 0 }]));

const presetInputs = {
  /** The paper's pipeline. */
  simclr: {},
  /** And flip, but no colour: solved by comparing histograms. */
  'crop-only': off('jitter', 'grayscale'),
  /** And flip, but no crop. */
  'colour-only': off('crop'),
  none: off(...transformNames),
  /** What an image shows is lost. */
  'too-much': {
    crop: { minimumArea: 0.02, maximumArea: 0.1 },
    rotate: { probability: 0.75 },
    verticalFlip: { probability: 0.5 },
    jitter: { probability: 1, strength: 1, brightness: 1, contrast: 1, saturation: 1, hue: 0.5 },
    grayscale: { probability: 0.5 },
    blur: { probability: 0.5, minimumSigma: 1, maximumSigma: 5 },
    solarize: { probability: 0.5 },
    noise: { probability: 0.75, minimumSigma: 0.1, maximumSigma: 0.4 },
    cutout: { probability: 1, minimumArea: 0.3, maximumArea: 0.6 },
  },
} satisfies Record<string, AugmentInput>;

export type AugmentPresetName = keyof typeof presetInputs;
export const augmentPresetNames = Object.keys(presetInputs) as AugmentPresetName[];

const presets: ReadonlyMap<string, AugmentConfig> = new Map(
  augmentPresetNames.map((name) => [name, augmentSchema.parse(presetInputs[name])]),
);

/** @throws PlaygroundError `preset-unknown`. */
export function augmentPreset(name: string): AugmentConfig {
  const preset = presets.get(name);
  if (preset) return preset;
  throw new PlaygroundError('preset-unknown', {
    preset: shortened(name),
    known: augmentPresetNames.join(', '),
  });
}
