/**
 * @file Named settings of the augmentation alone, by which a run's views are described in one word:
 * `--set augment=crop-only`, `?augment=crop-only`. Their pairs of names are the paper's Figures 5 and 6:
 * what crop and colour do alone, and together.
 */
import { augmentSchema, transformNames, type TransformName } from './augment-schema';
import type { Bilingual } from './bilingual';
import { PlaygroundError } from './playground-error';
import type { AugmentConfig, RunConfigInput } from './run-config';
import { shortened } from './shortened';

type AugmentInput = RunConfigInput['augment'];

const off = (...names: readonly TransformName[]): AugmentInput =>
  Object.fromEntries(names.map((name) => [name, { probability: 0 }]));

interface AugmentPreset {
  words: Bilingual<string>;
  /** Over the defaults. */
  augment: AugmentInput;
}

/** A new one is an entry here. */
const entries = {
  /** The paper's pipeline. */
  simclr: {
    words: { en: 'SimCLR: crop, flip and colour', ko: 'SimCLR: 자르기, 반전, 색' },
    augment: {},
  },
  /** What the quick preset takes: a small encoder sees little of an image. */
  'large-crops': {
    words: {
      en: 'SimCLR with large crops: half of the image or more',
      ko: '크게 자르는 SimCLR: 이미지의 절반 이상',
    },
    augment: { crop: { minimumArea: 0.5 } },
  },
  /** And flip, but no colour: solved by comparing histograms. */
  'crop-only': {
    words: { en: 'crop only: with flips, no colour changes', ko: '자르기만: 반전은 있고 색 변형은 없음' },
    augment: off('jitter', 'grayscale'),
  },
  /** And flip, but no crop. */
  'colour-only': {
    words: { en: 'colour only: with flips, no crops', ko: '색만: 반전은 있고 자르기는 없음' },
    augment: off('crop'),
  },
  /** What goes with objectives that compare no views. */
  'flip-only': {
    words: { en: 'flip only', ko: '반전만' },
    augment: off(...transformNames.filter((name) => name !== 'flip')),
  },
  none: {
    words: { en: 'none: both views are the image itself', ko: '없음: 두 뷰가 모두 원본 그대로' },
    augment: off(...transformNames),
  },
  /** What an image shows is lost. */
  'too-much': {
    words: { en: 'too much: little of the image is left', ko: '지나침: 이미지가 거의 남지 않음' },
    augment: {
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
  },
} satisfies Record<string, AugmentPreset>;

export type AugmentPresetName = keyof typeof entries;
export const augmentPresetNames = Object.keys(entries) as AugmentPresetName[];

const presets: ReadonlyMap<string, AugmentConfig> = new Map(
  augmentPresetNames.map((name) => [name, augmentSchema.parse(entries[name].augment)]),
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

/** What the page calls it. */
export function augmentPresetWords(name: AugmentPresetName): Bilingual<string> {
  return entries[name].words;
}
