/** @file From an image of any size to one of the dataset's: its middle, as bytes, on a ground, inverted if wanted. */
import type { ImageSize } from '../../datasets/dataset';

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The largest part around the middle that has the wanted proportions. */
export function centreCrop(width: number, height: number, wanted: Pick<ImageSize, 'width' | 'height'>): Area {
  const scale = Math.min(width / wanted.width, height / wanted.height);
  const [w, h] = [wanted.width * scale, wanted.height * scale];
  return { x: (width - w) / 2, y: (height - h) / 2, width: w, height: h };
}

/**
 * @param rgba of an opaque image, u8 [height, width, 4]
 * @returns u8 [height, width, channels]; one channel is the luminance (ITU-R BT.601)
 */
export function bytesOf(rgba: ArrayLike<number>, channels: number): Uint8Array<ArrayBuffer> {
  const pixels = rgba.length / 4;
  const bytes = new Uint8Array(pixels * channels);
  for (let i = 0; i < pixels; i++) {
    const [red, green, blue] = [rgba[4 * i]!, rgba[4 * i + 1]!, rgba[4 * i + 2]!];
    if (channels === 1) bytes[i] = Math.round(luminance(red, green, blue));
    else bytes.set([red, green, blue], 3 * i);
  }
  return bytes;
}

/**
 * Puts what is transparent on white, or on black if what is seen is bright.
 * @param rgba u8 [height, width, 4], not premultiplied
 * @returns the same, opaque
 */
export function withGround(rgba: ArrayLike<number>): Uint8ClampedArray {
  const pixels = rgba.length / 4;
  let [brightness, opacity] = [0, 0];
  for (let i = 0; i < pixels; i++) {
    const alpha = rgba[4 * i + 3]! / 255;
    brightness += alpha * luminance(rgba[4 * i]!, rgba[4 * i + 1]!, rgba[4 * i + 2]!);
    opacity += alpha;
  }
  const ground = brightness > middle * opacity ? 0 : 255;
  const opaque = new Uint8ClampedArray(rgba.length);
  for (let i = 0; i < rgba.length; i++) {
    const alpha = rgba[i - (i % 4) + 3]! / 255;
    opaque[i] = i % 4 === 3 ? 255 : alpha * rgba[i]! + (1 - alpha) * ground;
  }
  return opaque;
}

/** Light for dark. */
export function inverted(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.map((byte) => 255 - byte);
}

/**
 * Whether an image's edge is bright while those of the dataset's are dark, as with a digit on paper
 * beside MNIST's. Asked of images with one channel: in colour, light and dark edges both are common.
 * @param dataset u8 [images, height, width, 1]
 */
export function isOtherWayRound(image: Uint8Array, dataset: Uint8Array, size: ImageSize): boolean {
  return edgeBrightness(image, size) > middle && edgeBrightness(dataset, size) < middle;
}

const middle = 127.5;

/** Mean over the outermost pixels of images with one channel. */
function edgeBrightness(images: Uint8Array, { width, height }: ImageSize): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < images.length; i++) {
    const [x, y] = [i % width, Math.floor(i / width) % height];
    if (x > 0 && y > 0 && x < width - 1 && y < height - 1) continue;
    sum += images[i]!;
    count++;
  }
  return sum / count;
}

function luminance(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
