/**
 * @file Random resized crop (Szegedy et al. 2015; torchvision's RandomResizedCrop): a rectangle of
 * random area and aspect ratio, resized bilinearly (half-pixel centres, no antialiasing) to the
 * image's own size. A side that would be longer than the image's is cut to it. (torchvision draws
 * again, up to ten times, and so prefers small crops: with it losses were further from the project's
 * PyTorch table, and a probe on crops alone did not fall below the untrained encoder after 20 epochs.)
 */
import { description } from './description';
import { insideImage, rectangleFields, rectangleNumbers, type Rectangle } from '../rectangle';
import type { FloatImage, Transform } from '../transform';

export const crop: Transform<typeof description.schema, Rectangle> = {
  ...description,
  sample({ minimumArea, maximumArea, aspect }, random, { height, width }) {
    const area = random.uniform(minimumArea, maximumArea) * height * width;
    const ratio = Math.exp(random.uniform(-Math.log(aspect), Math.log(aspect)));
    const cropWidth = within(Math.sqrt(area * ratio), width);
    const cropHeight = within(Math.sqrt(area / ratio), height);
    return {
      top: random.integer(0, height - cropHeight),
      left: random.integer(0, width - cropWidth),
      height: cropHeight,
      width: cropWidth,
    };
  },
  apply: resizedCrop,
  device: {
    kind: 'gathers',
    columns: ['top', 'left', 'height', 'width'],
    code: `
fn crop(view: u32, at: vec2u) -> vec3f {
  let origin = vec2u(u32(parameter(view, crop_left)), u32(parameter(view, crop_top)));
  let asked = vec2u(u32(parameter(view, crop_width)), u32(parameter(view, crop_height)));
  let size = min(asked, vec2u(width, height) - origin);
  let position = max((vec2f(at) + 0.5) * vec2f(size) / vec2f(vec2u(width, height)) - 0.5, vec2f());
  let last = size - 1u;
  let near = min(vec2u(position), last);
  let fraction = position - vec2f(near);
  let first = origin + near;
  let far = origin + min(near + 1u, last);
  let top = mix(source(view, first), source(view, vec2u(far.x, first.y)), fraction.x);
  let bottom = mix(source(view, vec2u(first.x, far.y)), source(view, far), fraction.x);
  return mix(top, bottom, fraction.y);
}`,
  },
  parameterFields: rectangleFields,
  phrases: (parameters, size, write) => [
    { name: 'applied', numbers: rectangleNumbers(parameters, size, write) },
  ],
};

/** Whole pixels, at least one and at most as many as there are. */
function within(length: number, most: number): number {
  return Math.min(Math.max(Math.round(length), 1), most);
}

/** Bilinear, half-pixel centres, edges clamped within the crop, no antialiasing. */
function resizedCrop(
  image: FloatImage,
  parameters: Rectangle,
  result = new Float32Array(image.data.length),
): FloatImage {
  const { height, width, channels, data } = image;
  const part = insideImage(parameters, image);
  const rows = samplePositions(height, part.height);
  const columns = samplePositions(width, part.width);
  let target = 0;
  for (let y = 0; y < height; y++) {
    const upper = (part.top + rows.first[y]!) * width;
    const lower = (part.top + rows.second[y]!) * width;
    const down = rows.fraction[y]!;
    for (let x = 0; x < width; x++) {
      const left = part.left + columns.first[x]!;
      const right = part.left + columns.second[x]!;
      const across = columns.fraction[x]!;
      const topLeft = (upper + left) * channels;
      const topRight = (upper + right) * channels;
      const bottomLeft = (lower + left) * channels;
      const bottomRight = (lower + right) * channels;
      for (let c = 0; c < channels; c++) {
        const top = data[topLeft + c]! * (1 - across) + data[topRight + c]! * across;
        const bottom = data[bottomLeft + c]! * (1 - across) + data[bottomRight + c]! * across;
        result[target++] = top * (1 - down) + bottom * down;
      }
    }
  }
  return { height, width, channels, data: result };
}

/** For each output position: the two source positions that it lies between, and the second's fraction. */
function samplePositions(outputs: number, inputs: number) {
  const first = new Int32Array(outputs);
  const second = new Int32Array(outputs);
  const fraction = new Float32Array(outputs);
  for (let i = 0; i < outputs; i++) {
    const position = Math.max(((i + 0.5) * inputs) / outputs - 0.5, 0);
    first[i] = Math.min(Math.floor(position), inputs - 1);
    second[i] = Math.min(first[i]! + 1, inputs - 1);
    fraction[i] = position - first[i]!;
  }
  return { first, second, fraction };
}
