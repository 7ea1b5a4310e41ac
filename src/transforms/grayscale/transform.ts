/** @file Colour drop: all three channels take the grey value. One channel is grey already. */
import { description } from './description';
import { luminance } from '../colour/luminance';
import type { NoParameters, FloatImage, Transform } from '../transform';

export const grayscale: Transform<typeof description.schema, NoParameters> = {
  ...description,
  sample: () => ({}),
  apply: toGray,
  device: {
    kind: 'recolours',
    columns: [],
    code: `
fn grayscale(view: u32, at: vec2u, color: vec3f) -> vec3f { return vec3f(grey(color)); }`,
  },
  parameterFields: () => [],
};

function toGray(image: FloatImage, _: NoParameters, data = new Float32Array(image.data.length)): FloatImage {
  data.set(image.data);
  if (image.channels === 3) {
    for (let i = 0; i < data.length; i += 3) {
      const grey = luminance(data[i]!, data[i + 1]!, data[i + 2]!);
      data[i] = grey;
      data[i + 1] = grey;
      data[i + 2] = grey;
    }
  }
  return { ...image, data };
}
