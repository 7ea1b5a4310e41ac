/**
 * @file The registry of the pipeline's transforms. A new one is a file beside this, its name and part
 * of the schema (`src/config/augment-schema.ts`), and two lines here.
 */
import type { TransformName } from '../config/augment-schema';
import type { AugmentConfig } from '../config/run-config';
import { blur, type BlurParameters } from './blur';
import { crop, type CropParameters } from './crop';
import { cutout, type CutoutParameters } from './cutout';
import { flip } from './flip';
import { grayscale } from './grayscale';
import { jitter, type JitterParameters } from './jitter';
import { noise, type NoiseParameters } from './noise';
import { rotate, type RotateParameters } from './rotate';
import { sobel } from './sobel';
import { solarize, type SolarizeParameters } from './solarize';
import type { NoParameters, Transform } from './transform';
import { verticalFlip } from './vertical-flip';

export interface ParametersOf {
  crop: CropParameters;
  flip: NoParameters;
  jitter: JitterParameters;
  grayscale: NoParameters;
  blur: BlurParameters;
  verticalFlip: NoParameters;
  rotate: RotateParameters;
  solarize: SolarizeParameters;
  sobel: NoParameters;
  noise: NoiseParameters;
  cutout: CutoutParameters;
}

export const transforms: {
  readonly [Name in TransformName]: Transform<AugmentConfig[Name], ParametersOf[Name]>;
} = {
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
};

/** What is known of any transform whose name is known only when the page runs. */
export function transformOf(name: TransformName): Transform<unknown, unknown> {
  return transforms[name] as unknown as Transform<unknown, unknown>;
}
