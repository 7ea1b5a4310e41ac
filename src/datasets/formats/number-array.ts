/**
 * @file Arrays of numbers as files hold them (NumPy's, IDX, CIFAR's), and the images in them. The first axis counts;
 * then height and width, with channels after them (NHWC) or before (NCHW).
 */
import '../../config/errors/known-import-errors';
import { PlaygroundError } from '../../config/playground-error';
import type { Picture } from './picture';

export interface NumberArray {
  /** Of the file, without `.npy`, or `key` of an archive of arrays. */
  path: string;
  /** As errors name it, where that is not its path. */
  file?: string;
  shape: readonly number[];
  kind: 'integer' | 'float' | 'text';
  /** Of one element along the first axis, row-major; numbers, or for text its strings. */
  row(index: number): ArrayLike<number>;
  /** Where kind is `text`: element by element. */
  texts?: readonly string[];
  /** Named by the format itself; else what they are is told by shape. */
  role?: 'images' | 'labels';
}

/** A square of fewer pixels is no image. */
const smallestSide = 4;

export function looksLikeImages({ shape, kind, role }: NumberArray): boolean {
  if (role) return role === 'images';
  if (kind === 'text') return false;
  return layoutOf(shape) !== undefined;
}

interface Layout {
  height: number;
  width: number;
  channels: 1 | 3 | 4;
  /** Channels before height and width. */
  isPlanar: boolean;
}

/** Undefined where a shape is none of images. */
function layoutOf([, ...of]: readonly number[]): Layout | undefined {
  const isColour = (channels: number): channels is 1 | 3 | 4 =>
    channels === 1 || channels === 3 || channels === 4;
  const isSide = (side: number) => side >= smallestSide;
  if (of.length === 2 && of.every(isSide)) {
    return { height: of[0]!, width: of[1]!, channels: 1, isPlanar: false };
  }
  if (of.length !== 3) return undefined;
  const [first, second, third] = of as [number, number, number];
  if (isColour(third) && isSide(first) && isSide(second)) {
    return { height: first, width: second, channels: third, isPlanar: false };
  }
  if (isColour(first) && isSide(second) && isSide(third)) {
    return { height: second, width: third, channels: first, isPlanar: true };
  }
  return undefined;
}

/** How values become bytes: of floats 0–1 (or −1–1), of whole numbers 0–255, of 16 bits 0–65,535. */
type Scale = 'unit' | 'signed-unit' | 'byte' | 'two-bytes';

export interface ArrayImages {
  count: number;
  /** Undefined where a value is no number. */
  image: (index: number) => Picture | undefined;
}

/**
 * @throws PlaygroundError `import-shape` for a shape that is none of images, `import-values` for numbers that are none
 * of pixels
 */
export function imagesOf(array: NumberArray): ArrayImages {
  const { path, shape } = array;
  const layout = layoutOf(shape);
  if (!layout) throw noImages(array);
  const scale = scaleOf(array);
  return {
    count: shape[0]!,
    image: (index) => {
      const pixels = toPixels(array.row(index), layout, scale);
      const { height, width, channels } = layout;
      return pixels && { name: `${path}[${index}]`, height, width, channels, pixels };
    },
  };
}

/** Of an array that holds none. */
export function noImages({ path, file = path, shape }: NumberArray): PlaygroundError {
  return new PlaygroundError('import-shape', { file, shape: shape.join(' × ') });
}

/** By how much computed values, which are rounded, may lie beyond where they should; they count as the nearest that may be. */
const slack = 1e-3;

function scaleOf(array: NumberArray): Scale {
  if (array.shape[0]! > 0 && array.row(0) instanceof Uint8Array) return 'byte';
  let [low, high] = [Infinity, -Infinity];
  for (let n = 0; n < array.shape[0]!; n++) {
    const row = array.row(n);
    for (let i = 0; i < row.length; i++) {
      const value = row[i]!;
      // NaN and infinities are told of image by image.
      if (value < low && value !== -Infinity) low = value;
      if (value > high && value !== Infinity) high = value;
    }
  }
  if (array.kind === 'float') {
    if (low >= -slack && high <= 1 + slack) return 'unit';
    if (low >= -1 - slack && high <= 1 + slack) return 'signed-unit';
    if (low >= -slack && high <= 255 + slack) return 'byte';
  }
  if (low >= 0 && high <= 255) return 'byte';
  if (low >= 0 && high <= 65_535 && array.kind === 'integer') return 'two-bytes';
  if (low > high) return 'byte';
  throw new PlaygroundError('import-values', {
    file: array.file ?? array.path,
    low: String(low),
    high: String(high),
  });
}

function toPixels(
  row: ArrayLike<number>,
  { height, width, channels, isPlanar }: Layout,
  scale: Scale,
): Uint8Array<ArrayBuffer> | undefined {
  if (row instanceof Uint8Array && !isPlanar && scale === 'byte') return Uint8Array.from(row);
  const pixels = new Uint8Array(height * width * channels);
  const plane = height * width;
  for (let i = 0; i < pixels.length; i++) {
    const value = row[isPlanar ? (i % channels) * plane + Math.floor(i / channels) : i]!;
    if (!Number.isFinite(value)) return undefined;
    pixels[i] = Math.min(Math.max(toByte(value, scale), 0), 255);
  }
  return pixels;
}

function toByte(value: number, scale: Scale): number {
  if (scale === 'unit') return Math.round(255 * value);
  if (scale === 'signed-unit') return Math.round(127.5 * (value + 1));
  return Math.round(scale === 'byte' ? value : value / 257);
}

/**
 * One a row: of [n], [n, 1] or one-hot [n, k]; a text as it stands, a whole number as its digits.
 * @throws PlaygroundError `import-labels` where that is none of labels
 */
export function labelsOf(array: NumberArray): string[] {
  const { path, file = path, shape, texts } = array;
  if (texts) return [...texts];
  const [count = 0, ...of] = shape;
  const each = of.reduce((product, axis) => product * axis, 1);
  const isOneHot = of.filter((axis) => axis > 1).length === 1;
  if (each !== 1 && !isOneHot) {
    throw new PlaygroundError('import-labels', { file, shape: shape.join(' × ') });
  }
  return Array.from({ length: count }, (_, n) => {
    const row = array.row(n);
    const value = each === 1 ? row[0]! : hot(row);
    if (!Number.isInteger(value)) {
      throw new PlaygroundError('import-labels', { file, shape: shape.join(' × ') });
    }
    return String(value);
  });
}

/** Where its one 1 stands; NaN where there are others. */
function hot(row: ArrayLike<number>): number {
  const values = Array.from(row);
  const ones = values.filter((value) => value === 1).length;
  return ones === 1 && values.every((value) => value === 0 || value === 1) ? values.indexOf(1) : NaN;
}
