/** @file Brightness: every value times `factor`, clipped to [0, 1]; that is, blended with black. */
import { blendWith } from './blend';
import type { Picture } from './transform';

/** In place. */
export function brightness(picture: Picture, factor: number): void {
  blendWith(picture, 0, factor);
}
