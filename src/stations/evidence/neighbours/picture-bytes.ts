/** @file From a picture of any size to one of the dataset's: its middle, as bytes. */
import type { PictureSize } from '../../../datasets/dataset';

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The largest part around the middle that has the wanted proportions. */
export function centreCrop(width: number, height: number, wanted: Pick<PictureSize, 'width' | 'height'>): Area {
  const scale = Math.min(width / wanted.width, height / wanted.height);
  const [w, h] = [wanted.width * scale, wanted.height * scale];
  return { x: (width - w) / 2, y: (height - h) / 2, width: w, height: h };
}

/**
 * @param rgba of an opaque picture, u8 [height, width, 4]
 * @returns u8 [height, width, channels]; one channel is the luminance (ITU-R BT.601)
 */
export function bytesOf(rgba: ArrayLike<number>, channels: number): Uint8Array<ArrayBuffer> {
  const pixels = rgba.length / 4;
  const bytes = new Uint8Array(pixels * channels);
  for (let i = 0; i < pixels; i++) {
    const [red, green, blue] = [rgba[4 * i]!, rgba[4 * i + 1]!, rgba[4 * i + 2]!];
    if (channels === 1) bytes[i] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    else bytes.set([red, green, blue], 3 * i);
  }
  return bytes;
}
