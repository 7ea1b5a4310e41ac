/** @file Contrast: blended with the image's mean grey value, clipped to [0, 1]. */
import { blendWith } from './blend';
import { luminance } from '../colour/luminance';
import type { FloatImage } from '../transform';

/** In place. */
export function contrast(image: FloatImage, factor: number): void {
  blendWith(image, meanGrey(image), factor);
}

function meanGrey({ channels, data }: FloatImage): number {
  let total = 0;
  if (channels === 3) {
    for (let i = 0; i < data.length; i += 3) {
      total += luminance(data[i]!, data[i + 1]!, data[i + 2]!);
    }
    return (total * 3) / data.length;
  }
  for (const value of data) total += value;
  return total / data.length;
}
