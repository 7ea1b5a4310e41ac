/** @file Brightness: every value times `factor`, clipped to [0, 1]; that is, blended with black. */
import type { Tensor4D } from '@tensorflow/tfjs-core';
import { blendWith, textbookBlend } from './blend';
import type { Picture } from './transform';

/** In place. */
export function brightness(picture: Picture, factor: number): void {
  blendWith(picture, 0, factor);
}

export function textbookBrightness(x: Tensor4D, factor: number): Tensor4D {
  return textbookBlend(x, 0, factor);
}
