/**
 * @file The deterministic operations by the names and parameters of `augmentations.json`, by which
 * the reference vectors call them.
 */
import { gaussianBlur } from './blur';
import { brightness } from './brightness';
import { contrast } from './contrast';
import { resizedCrop } from './crop';
import { cutout } from './cutout';
import { flipHorizontal } from './flip';
import { toGray } from './grayscale';
import { hue } from './hue';
import { rotate } from './rotate';
import { saturation } from './saturation';
import { solarize } from './solarize';
import type { Picture } from './transform';

// Parameters come from a file: each operation reads the numbers that it knows.
type Operation = (picture: Picture, parameters: never) => Picture;

const named = {
  'flip-horizontal': flipHorizontal,
  'resized-crop': resizedCrop,
  brightness,
  contrast,
  saturation,
  hue,
  grayscale: toGray,
  'gaussian-blur': gaussianBlur,
  rotate: rotate.apply,
  cutout: cutout.apply,
  solarize: solarize.apply,
} satisfies Record<string, Operation>;

export const operations = named as unknown as Readonly<
  Record<string, (picture: Picture, parameters: Record<string, number | string>) => Picture>
>;
