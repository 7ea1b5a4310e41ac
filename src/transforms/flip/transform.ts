/** @file Horizontal flip: columns in reverse order. */
import { description } from './description';
import type { NoParameters, FloatImage, Transform } from '../transform';

export const flip: Transform<typeof description.schema, NoParameters> = {
  ...description,
  sample: () => ({}),
  apply: flipHorizontal,
  device: {
    kind: 'moves',
    columns: [],
    code: 'fn flip(view: u32, at: vec2u) -> vec2u { return vec2u(width - 1u - at.x, at.y); }',
  },
  parameterFields: () => [],
};

export function flipHorizontal(
  { height, width, channels, data }: FloatImage,
  _: NoParameters = {},
  result = new Float32Array(data.length),
): FloatImage {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const source = (y * width + width - 1 - x) * channels;
      const target = (y * width + x) * channels;
      for (let c = 0; c < channels; c++) result[target + c] = data[source + c]!;
    }
  }
  return { height, width, channels, data: result };
}
