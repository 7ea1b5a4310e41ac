/** @file Saturation: each pixel blended with its own grey value, clipped to [0, 1]. One channel has none. */
import type { Tensor4D } from '@tensorflow/tfjs-core';
import { blend, textbookBlend } from './blend';
import { luminance, textbookLuminance } from './luminance';
import type { Picture } from './transform';

/** In place. */
export function saturation({ channels, data }: Picture, factor: number): void {
  if (channels !== 3) return;
  for (let i = 0; i < data.length; i += 3) {
    const grey = luminance(data[i]!, data[i + 1]!, data[i + 2]!);
    for (let c = i; c < i + 3; c++) data[c] = blend(data[c]!, grey, factor);
  }
}

export function textbookSaturation(x: Tensor4D, factor: number): Tensor4D {
  return x.shape[3] === 3 ? textbookBlend(x, textbookLuminance(x), factor) : x;
}
