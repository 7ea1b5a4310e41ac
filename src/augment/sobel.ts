/**
 * @file Sobel (Chen et al. 2020, Figure 4): where the picture changes, and how much. Of each channel
 * the length of the gradient, √(gx² + gy²), with gx = [1 2 1]ᵀ·[−1 0 1] / 4 and gy its transpose, so
 * that a full step has a gradient of 1; clipped at 1, borders reflected without repeating the edge.
 */
import type { AugmentConfig } from '../config/run-config';
import { reflect } from './reflect';
import type { NoParameters, Picture, Transform } from './transform';

export const sobel: Transform<AugmentConfig['sobel'], NoParameters> = {
  sample: () => ({}),
  apply: gradientLength,
  parameterFields: () => [],
};

function gradientLength({ height, width, channels, data }: Picture): Picture {
  const result = new Float32Array(data.length);
  let target = 0;
  for (let y = 0; y < height; y++) {
    const above = reflect(y - 1, height) * width;
    const here = y * width;
    const below = reflect(y + 1, height) * width;
    for (let x = 0; x < width; x++) {
      const left = reflect(x - 1, width);
      const right = reflect(x + 1, width);
      for (let c = 0; c < channels; c++) {
        const at = (row: number, column: number) => data[(row + column) * channels + c]!;
        const diagonal = at(below, right) - at(above, left);
        const other = at(above, right) - at(below, left);
        const gx = diagonal + other + 2 * (at(here, right) - at(here, left));
        const gy = diagonal - other + 2 * (at(below, x) - at(above, x));
        result[target++] = Math.min(Math.sqrt(gx * gx + gy * gy) / 4, 1);
      }
    }
  }
  return { height, width, channels, data: result };
}
