/** @file The registry of the pipeline's transforms, in the paper's order. A new one is a file beside this, its part of the config schema, and a line here. */
import type { AugmentConfig } from '../config/run-config';
import { blur, type BlurParameters } from './blur';
import { crop, type CropParameters } from './crop';
import { flip } from './flip';
import { grayscale } from './grayscale';
import { jitter, type JitterParameters } from './jitter';
import type { Transform } from './transform';

export type TransformName = keyof AugmentConfig;

export interface ParametersOf {
  crop: CropParameters;
  flip: null;
  jitter: JitterParameters;
  grayscale: null;
  blur: BlurParameters;
}

export const transforms = { crop, flip, jitter, grayscale, blur } satisfies {
  [Name in TransformName]: Transform<AugmentConfig[Name], ParametersOf[Name]>;
};
