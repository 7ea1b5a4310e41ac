/**
 * @file Sobel (Chen et al. 2020, Figure 4): where the image changes, and how much. Of each channel
 * the length of the gradient, √(gx² + gy²), with gx = [1 2 1]ᵀ·[−1 0 1] / 4 and gy its transpose, so
 * that a full step has a gradient of 1; clipped at 1, borders reflected without repeating the edge.
 */
import { description } from './description';
import { reflect } from '../reflect';
import type { NoParameters, FloatImage, Transform } from '../transform';

export const sobel: Transform<typeof description.schema, NoParameters> = {
  ...description,
  sample: () => ({}),
  apply: gradientLength,
  device: {
    kind: 'gathers',
    columns: [],
    code: `
fn sobel(view: u32, at: vec2u) -> vec3f {
  let left = reflected(i32(at.x) - 1, width);
  let right = reflected(i32(at.x) + 1, width);
  let above = reflected(i32(at.y) - 1, height);
  let below = reflected(i32(at.y) + 1, height);
  let diagonal = source(view, vec2u(right, below)) - source(view, vec2u(left, above));
  let other = source(view, vec2u(right, above)) - source(view, vec2u(left, below));
  let gx = diagonal + other + 2 * (source(view, vec2u(right, at.y)) - source(view, vec2u(left, at.y)));
  let gy = diagonal - other + 2 * (source(view, vec2u(at.x, below)) - source(view, vec2u(at.x, above)));
  return min(sqrt(gx * gx + gy * gy) / 4, vec3f(1));
}`,
  },
  parameterFields: () => [],
};

function gradientLength(
  { height, width, channels, data }: FloatImage,
  _: NoParameters,
  result = new Float32Array(data.length),
): FloatImage {
  const row = width * channels;
  let target = 0;
  for (let y = 0; y < height; y++) {
    const above = reflect(y - 1, height) * row;
    const here = y * row;
    const below = reflect(y + 1, height) * row;
    for (let x = 0; x < width; x++) {
      const left = reflect(x - 1, width) * channels;
      const middle = x * channels;
      const right = reflect(x + 1, width) * channels;
      for (let c = 0; c < channels; c++) {
        const diagonal = data[below + right + c]! - data[above + left + c]!;
        const other = data[above + right + c]! - data[below + left + c]!;
        const across = data[here + right + c]! - data[here + left + c]!;
        const down = data[below + middle + c]! - data[above + middle + c]!;
        const gx = diagonal + other + 2 * across;
        const gy = diagonal - other + 2 * down;
        result[target++] = Math.min(Math.sqrt(gx * gx + gy * gy) / 4, 1);
      }
    }
  }
  return { height, width, channels, data: result };
}
