/** @file Decodes an image and makes it as small as the dataset's. For workers: nothing here needs a document. */
import type { ImageSize } from '../../datasets/dataset';
import type { ImageKind } from './file-kind';
import { inspectImage, maxMegabytes, unreadable, type ImageError } from './inspect-image';
import { bytesOf, centreCrop, withGround } from './image-bytes';

/** u8 [height, width, channels], or why there is none. */
export type ReadImage = { image: Uint8Array<ArrayBuffer> } | { error: ImageError };

/** Never rejects. */
export async function decodeImage(file: Blob, size: ImageSize): Promise<ReadImage> {
  try {
    const read = file.size > maxMegabytes * 1e6 ? file.slice(0, beginning) : file;
    const bytes = new Uint8Array(await read.arrayBuffer());
    const inspection = inspectImage(bytes, file.size);
    if ('error' in inspection) return inspection;
    const { kind } = inspection;
    const rgba = await smallPixels(bytes, kind, size).catch(() => undefined);
    return rgba ? { image: bytesOf(withGround(rgba), size.channels) } : { error: unreadable(kind) };
  } catch {
    // It is gone since it was chosen, or may not be read.
    return { error: { why: 'unopened' } };
  }
}

/** Bytes of a file too large to read that are enough to say what it is. */
const beginning = 4096;

/** The middle of the image, upright as its camera meant it, in sRGB: u8 [height, width, 4]. */
async function smallPixels(
  bytes: Uint8Array<ArrayBuffer>,
  kind: ImageKind,
  size: ImageSize,
): Promise<Uint8ClampedArray> {
  const file = new Blob([bytes], { type: `image/${kind}` });
  const bitmap = await createImageBitmap(file, {
    imageOrientation: 'from-image',
    colorSpaceConversion: 'default',
  });
  // On the processor: a graphics card would be handed all of a large image for these few pixels.
  const options: CanvasRenderingContext2DSettings = { willReadFrequently: true, colorSpace: 'srgb' };
  const context = new OffscreenCanvas(size.width, size.height).getContext('2d', options)!;
  const { x, y, width, height } = centreCrop(bitmap.width, bitmap.height, size);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, x, y, width, height, 0, 0, size.width, size.height);
  bitmap.close();
  return context.getImageData(0, 0, size.width, size.height).data;
}
