/** @file Images u8 [n, height, width, channels] as other programs want them: in planes, or as one large image. */
import { encode } from 'fast-png';
import { imageLength, type Dataset } from '../../datasets/dataset';

export type Pictures = Pick<Dataset, 'images' | 'labels' | 'size' | 'count' | 'classNames'>;

/** The first `count` of them, u8 [count, channels, height, width]. */
export function inPlanes({ images, size }: Pick<Pictures, 'images' | 'size'>, count: number): Uint8Array {
  const { height, width, channels } = size;
  const area = height * width;
  const result = new Uint8Array(count * area * channels);
  for (let image = 0; image < count; image++) {
    const start = image * area * channels;
    for (let at = 0; at < area; at++) {
      for (let c = 0; c < channels; c++) result[start + c * area + at] = images[start + at * channels + c]!;
    }
  }
  return result;
}

/** A PNG file: the images row by row in a square of ⌈√n⌉ × ⌈√n⌉ places, the last of which may be black. */
export function spriteOf({ images, size, count }: Pick<Pictures, 'images' | 'size' | 'count'>): Uint8Array {
  const { height, width, channels } = size;
  const across = Math.ceil(Math.sqrt(count));
  const row = across * width * channels;
  const data = new Uint8Array(across * height * row);
  for (let image = 0; image < count; image++) {
    const [down, right] = [Math.floor(image / across), image % across];
    for (let y = 0; y < height; y++) {
      const source = image * imageLength(size) + y * width * channels;
      const target = (down * height + y) * row + right * width * channels;
      data.set(images.subarray(source, source + width * channels), target);
    }
  }
  return encode({ width: across * width, height: across * height, channels, data });
}
