/**
 * @file What crops that are resized to the image's own size have in common (Szegedy et al. 2015), as torchvision's
 * RandomResizedCrop: a rectangle of uniform area and log-uniform aspect ratio, drawn anew until it fits into the image,
 * ten times at most; then the middle of the image, its longer side shortened to the nearest ratio allowed. Resized
 * bilinearly (half-pixel centres, no antialiasing).
 */
import { number } from '../config/schema-fields';
import type { ImageSize } from '../datasets/dataset';
import type { Random } from '../random/random';
import { insideImage, rectangleFields, rectangleNumbers, rectangleWords, type Rectangle } from './rectangle';
import { fraction } from './settings';
import type { FloatImage, Transform } from './transform';

export interface CropSettings {
  /** Fractions of the image. */
  minimumArea: number;
  maximumArea: number;
  /** Width by height, or height by width, at most. */
  aspect: number;
}

export const cropSettings = (minimumArea: number) => ({
  minimumArea: fraction(minimumArea, 0.02),
  maximumArea: fraction(1, 0.02),
  aspect: number(1, 3, 4 / 3, { step: 0.05 }),
});

/** What the page calls them, and what is drawn. */
export const cropWords = {
  en: {
    settings: {
      minimumArea: { label: 'Smallest area', help: 'Smallest fraction of the image that a crop keeps.' },
      maximumArea: { label: 'Largest area', help: 'Largest fraction of the image that a crop keeps.' },
      aspect: {
        label: 'Aspect ratio',
        help: 'Crops are up to this many times wider than tall, or taller than wide.',
      },
    },
    parameters: rectangleWords.en,
  },
  ko: {
    settings: {
      minimumArea: { label: '최소 넓이', help: '잘라 낸 부분이 이미지에서 차지하는 가장 작은 비율입니다.' },
      maximumArea: { label: '최대 넓이', help: '잘라 낸 부분이 이미지에서 차지하는 가장 큰 비율입니다.' },
      aspect: { label: '가로세로 비', help: '잘라 낸 부분의 가로와 세로는 최대 이 배수까지 차이 납니다.' },
    },
    parameters: rectangleWords.ko,
  },
};

type Sides = Pick<Rectangle, 'height' | 'width'>;

const attempts = 10;

export function sampleCrop(
  { minimumArea, maximumArea, aspect }: CropSettings,
  random: Random,
  size: ImageSize,
): Rectangle {
  const logAspect = Math.log(aspect);
  let drawn: Sides | undefined;
  // The numbers of all attempts are drawn, so that they are equally many whichever fits.
  for (let attempt = 0; attempt < attempts; attempt++) {
    const area = random.uniform(minimumArea, maximumArea) * size.height * size.width;
    const logRatio = random.uniform(-logAspect, logAspect);
    drawn ??= fitting(area, Math.exp(logRatio), size);
  }
  const part = drawn ?? largestInMiddle(aspect, size);
  return {
    top: random.integer(0, size.height - part.height),
    left: random.integer(0, size.width - part.width),
    ...part,
  };
}

/** All of such a transform but when it is drawn. @param name in the registry */
export const resizesCrop = (
  name: string,
): Pick<Transform<never, Rectangle>, 'apply' | 'device' | 'parameterFields' | 'phrases'> => ({
  apply: resizedCrop,
  device: {
    kind: 'gathers',
    columns: ['top', 'left', 'height', 'width'],
    code: `
fn ${name}(view: u32, at: vec2u) -> vec3f {
  let origin = vec2u(u32(parameter(view, ${name}_left)), u32(parameter(view, ${name}_top)));
  let asked = vec2u(u32(parameter(view, ${name}_width)), u32(parameter(view, ${name}_height)));
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
});

/**
 * Undefined where it does not fit.
 * @param area in pixels
 * @param ratio width / height
 */
function fitting(area: number, ratio: number, size: ImageSize): Sides | undefined {
  const height = roundHalfToEven(Math.sqrt(area / ratio));
  const width = roundHalfToEven(Math.sqrt(area * ratio));
  const fits = height > 0 && height <= size.height && width > 0 && width <= size.width;
  return fits ? { height, width } : undefined;
}

/** The whole of an image whose own ratio is allowed. */
function largestInMiddle(aspect: number, size: ImageSize): Rectangle {
  const narrowest = 1 / aspect;
  const ratio = size.width / size.height;
  const height = ratio < narrowest ? roundHalfToEven(size.width / narrowest) : size.height;
  const width = ratio > aspect ? roundHalfToEven(size.height * aspect) : size.width;
  return {
    top: Math.floor((size.height - height) / 2),
    left: Math.floor((size.width - width) / 2),
    height,
    width,
  };
}

/** Python's `round`, and so torchvision's. */
function roundHalfToEven(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 === 1 ? rounded - 1 : rounded;
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
