/**
 * @file The registry of the pipeline's transforms. A new one is a folder beside this and its line here, at
 * the end: random numbers are drawn in this order, so that whatever stands before it draws what it always
 * drew, and links show the views that they showed.
 */
import { blur } from './blur/transform';
import { crop } from './crop/transform';
import { cutout } from './cutout/transform';
import { flip } from './flip/transform';
import { frame } from './frame/transform';
import { grayscale } from './grayscale/transform';
import { jitter } from './jitter/transform';
import { noise } from './noise/transform';
import { posterize } from './posterize/transform';
import { rotate } from './rotate/transform';
import { sobel } from './sobel/transform';
import { solarize } from './solarize/transform';
import type { SettingsSchema, Transform } from './transform';
import { verticalFlip } from './vertical-flip/transform';

export const transforms = {
  crop,
  flip,
  jitter,
  grayscale,
  blur,
  verticalFlip,
  rotate,
  solarize,
  sobel,
  noise,
  cutout,
  posterize,
  frame,
};

export type TransformName = keyof typeof transforms;

/** In the order in which their random numbers are drawn. */
export const transformNames = Object.keys(transforms) as readonly TransformName[];

export type ParametersOf = {
  [Name in TransformName]: ReturnType<(typeof transforms)[Name]['sample']>;
};

/** What is known of any transform whose name is known only when the page runs. */
export function transformOf(name: TransformName): Transform<SettingsSchema, unknown> {
  return transforms[name] as unknown as Transform<SettingsSchema, unknown>;
}
