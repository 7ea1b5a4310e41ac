/**
 * @file Every transform's definition in plain tensor operations, to which its other forms are held by
 * tests and by verification. Here, and in the files beside this, because no other use of a transform
 * needs tensors: the page has none.
 */
import { greaterEqual, reverse, sub, tile, transpose, where, type Tensor4D } from '@tensorflow/tfjs-core';
import type { TransformName } from '../../config/augment-schema';
import { remainder } from '../rotate';
import type { SampledTransform } from '../sample-views';
import type { ParametersOf } from '../transforms';
import { textbookBlur } from './blur';
import { textbookCrop } from './crop';
import { textbookCutout } from './cutout';
import { textbookJitter } from './jitter';
import { textbookLuminance } from './luminance';
import { textbookNoise } from './noise';
import { textbookSobel } from './sobel';

const textbooks: {
  readonly [Name in TransformName]: (x: Tensor4D, parameters: ParametersOf[Name]) => Tensor4D;
} = {
  crop: textbookCrop,
  flip: (x) => reverse(x, 2),
  jitter: textbookJitter,
  grayscale: (x) => (x.shape[3] === 3 ? tile(textbookLuminance(x), [1, 1, 1, 3]) : x),
  blur: textbookBlur,
  verticalFlip: (x) => reverse(x, 1),
  rotate: (x, { quarterTurns }) => textbookTurns(x, remainder(quarterTurns)),
  solarize: (x, { threshold }) => where(greaterEqual(x, threshold), sub(1, x), x),
  sobel: textbookSobel,
  noise: textbookNoise,
  cutout: textbookCutout,
};

/** What a transform makes of images [n, h, w, c] in [0, 1]; inside a tidy. */
export function applyTextbook(x: Tensor4D, { name, parameters }: SampledTransform): Tensor4D {
  return (textbooks[name] as (x: Tensor4D, parameters: unknown) => Tensor4D)(x, parameters);
}

function textbookTurns(x: Tensor4D, turns: number): Tensor4D {
  return turns === 0 ? x : textbookTurns(reverse(transpose(x, [0, 2, 1, 3]), 1), turns - 1);
}
