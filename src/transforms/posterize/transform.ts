/**
 * @file Posterize (torchvision's RandomPosterize): of each value as one of 256 levels the highest bits are
 * kept, and the others are 0. A value between two levels counts as the nearer one.
 */
import type { FloatImage, Transform } from '../transform';
import { description } from './description';

export interface PosterizeParameters {
  /** 1–8. */
  bits: number;
}

export const posterize: Transform<typeof description.schema, PosterizeParameters> = {
  ...description,
  sample: ({ bits }) => ({ bits }),
  apply: posterized,
  device: {
    kind: 'recolours',
    columns: ['bits'],
    code: `
fn posterize(view: u32, at: vec2u, color: vec3f) -> vec3f {
  let kept = 0xffu << (8u - u32(parameter(view, posterize_bits)));
  return vec3f(vec3u(clamp(color, vec3f(), vec3f(1)) * 255 + 0.5) & vec3u(kept)) / 255;
}`,
  },
  parameterFields: () => [{ name: 'bits', minimum: 1, maximum: 8, step: 1 }],
};

function posterized(
  image: FloatImage,
  { bits }: PosterizeParameters,
  data = new Float32Array(image.data.length),
): FloatImage {
  const kept = 0xff << (8 - bits);
  for (let i = 0; i < data.length; i++) {
    const value = Math.min(Math.max(image.data[i]!, 0), 1);
    data[i] = (Math.floor(255 * value + 0.5) & kept) / 255;
  }
  return { ...image, data };
}
