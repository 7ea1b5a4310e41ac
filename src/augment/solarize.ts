/** @file Solarize: values at or above the threshold are inverted. */
import type { Picture } from './transform';

export function solarize(picture: Picture, { threshold }: { threshold: number }): Picture {
  return {
    ...picture,
    data: picture.data.map((value) => (value >= threshold ? 1 - value : value)),
  };
}
