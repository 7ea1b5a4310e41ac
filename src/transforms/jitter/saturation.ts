/** @file Saturation: each pixel blended with its own grey value, clipped to [0, 1]. One channel has none. */
import { blend } from './blend';
import { luminance } from '../colour/luminance';
import type { FloatImage } from '../transform';

/** In place. */
export function saturation({ channels, data }: FloatImage, factor: number): void {
  if (channels !== 3) return;
  for (let i = 0; i < data.length; i += 3) {
    const grey = luminance(data[i]!, data[i + 1]!, data[i + 2]!);
    for (let c = i; c < i + 3; c++) data[c] = blend(data[c]!, grey, factor);
  }
}
