/** @file Brightness: every value times `factor`, clipped to [0, 1]; that is, blended with black. */
import { blendWith } from './blend';
import type { FloatImage } from '../transform';

/** In place. */
export function brightness(image: FloatImage, factor: number): void {
  blendWith(image, 0, factor);
}
