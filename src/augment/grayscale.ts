/** @file Colour drop: all three channels take the grey value. One channel is grey already. */
import { tile } from '@tensorflow/tfjs-core';
import type { AugmentConfig } from '../config/run-config';
import { luminance, textbookLuminance } from './luminance';
import type { NoParameters, Picture, Transform } from './transform';

export const grayscale: Transform<AugmentConfig['grayscale'], NoParameters> = {
  sample: () => ({}),
  apply: toGray,
  textbook: (x) => (x.shape[3] === 3 ? tile(textbookLuminance(x), [1, 1, 1, 3]) : x),
  device: {
    kind: 'recolours',
    columns: [],
    code: `
fn grayscale(view: u32, at: vec2u, color: vec3f) -> vec3f { return vec3f(grey(color)); }`,
  },
  parameterFields: () => [],
};

function toGray(
  picture: Picture,
  _: NoParameters,
  data = new Float32Array(picture.data.length),
): Picture {
  data.set(picture.data);
  if (picture.channels === 3) {
    for (let i = 0; i < data.length; i += 3) {
      const grey = luminance(data[i]!, data[i + 1]!, data[i + 2]!);
      data[i] = grey;
      data[i + 1] = grey;
      data[i + 2] = grey;
    }
  }
  return { ...picture, data };
}
