/** @file Vertical flip: rows in reverse order. No part of the paper's pipeline: it stands digits on their heads. */
import { description } from './description';
import type { NoParameters, FloatImage, Transform } from '../transform';

export const verticalFlip: Transform<typeof description.schema, NoParameters> = {
  ...description,
  sample: () => ({}),
  apply: flipVertical,
  device: {
    kind: 'moves',
    columns: [],
    code: 'fn verticalFlip(view: u32, at: vec2u) -> vec2u { return vec2u(at.x, height - 1u - at.y); }',
  },
  parameterFields: () => [],
};

function flipVertical(
  { height, width, channels, data }: FloatImage,
  _: NoParameters,
  result = new Float32Array(data.length),
): FloatImage {
  const row = width * channels;
  for (let y = 0; y < height; y++) {
    result.set(data.subarray(y * row, (y + 1) * row), (height - 1 - y) * row);
  }
  return { height, width, channels, data: result };
}
