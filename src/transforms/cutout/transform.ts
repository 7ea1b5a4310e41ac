/**
 * @file Cutout (DeVries & Taylor 2017, arXiv 1708.04552): a rectangle of one value. Its sides are the
 * image's, times the square root of the fraction of its area; all of it lies in the image.
 */
import { description } from './description';
import { insideImage, rectangleFields, rectangleNumbers, type Rectangle } from '../rectangle';
import type { FloatImage, Transform } from '../transform';

export interface CutoutParameters extends Rectangle {
  /** 0–1. */
  fill: number;
}

export const cutout: Transform<typeof description.schema, CutoutParameters> = {
  ...description,
  sample({ minimumArea, maximumArea, fill }, random, size) {
    const side = Math.sqrt(random.uniform(minimumArea, maximumArea));
    const height = Math.round(side * size.height);
    const width = Math.round(side * size.width);
    return {
      top: random.integer(0, size.height - height),
      left: random.integer(0, size.width - width),
      height,
      width,
      fill,
    };
  },
  apply: withHole,
  device: {
    kind: 'recolours',
    columns: ['top', 'left', 'height', 'width', 'fill'],
    code: `
fn cutout(view: u32, at: vec2u, color: vec3f) -> vec3f {
  let origin = vec2f(parameter(view, cutout_left), parameter(view, cutout_top));
  let size = vec2f(parameter(view, cutout_width), parameter(view, cutout_height));
  let inside = all(vec2f(at) >= origin) && all(vec2f(at) < origin + size);
  return select(color, vec3f(parameter(view, cutout_fill)), inside);
}`,
  },
  parameterFields: (size) => [
    ...rectangleFields(size).map((field) => ({ ...field, minimum: 0 })),
    { name: 'fill', minimum: 0, maximum: 1, step: 0.01, unit: 'fraction' },
  ],
  phrases: (parameters, size, write) => [
    { name: 'applied', numbers: rectangleNumbers(parameters, size, write) },
  ],
};

function withHole(
  image: FloatImage,
  parameters: CutoutParameters,
  data = new Float32Array(image.data.length),
): FloatImage {
  const { channels } = image;
  const { top, left, height, width } = insideImage(parameters, image);
  data.set(image.data);
  for (let y = top; y < top + height; y++) {
    const start = (y * image.width + left) * channels;
    data.fill(parameters.fill, start, start + width * channels);
  }
  return { ...image, data };
}
