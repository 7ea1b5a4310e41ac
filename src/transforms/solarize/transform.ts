/** @file Solarize (Grill et al. 2020, BYOL): values at or above the threshold are inverted. */
import { description } from './description';
import type { FloatImage, Transform } from '../transform';

export interface SolarizeParameters {
  /** 0–1. */
  threshold: number;
}

export const solarize: Transform<typeof description.schema, SolarizeParameters> = {
  ...description,
  sample: ({ threshold }) => ({ threshold }),
  apply: solarized,
  device: {
    kind: 'recolours',
    columns: ['threshold'],
    code: `
fn solarize(view: u32, at: vec2u, color: vec3f) -> vec3f {
  return select(color, 1 - color, color >= vec3f(parameter(view, solarize_threshold)));
}`,
  },
  parameterFields: () => [{ name: 'threshold', minimum: 0, maximum: 1, step: 0.01, unit: 'fraction' }],
};

function solarized(
  image: FloatImage,
  { threshold }: SolarizeParameters,
  data = new Float32Array(image.data.length),
): FloatImage {
  for (let i = 0; i < data.length; i++) {
    const value = image.data[i]!;
    data[i] = value >= threshold ? 1 - value : value;
  }
  return { ...image, data };
}
