/**
 * @file The browser's own decoder of JPEG, WebP, GIF, BMP and AVIF: the first frame, upright as its EXIF says, its
 * colours as they are stored. What it draws it draws nowhere: nothing in an image can run or fetch.
 */
import type { Rgba } from '../../datasets/formats/picture';

/** @throws DOMException for what the browser does not decode */
export async function decodeByPlatform(bytes: Uint8Array<ArrayBuffer>): Promise<Rgba> {
  const bitmap = await createImageBitmap(new Blob([bytes]), {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
    imageOrientation: 'from-image',
  });
  const { width, height } = bitmap;
  try {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    return { width, height, pixels: new Uint8Array(data.buffer) };
  } finally {
    bitmap.close();
  }
}
