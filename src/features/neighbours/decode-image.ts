/** @file Decodes a picture and makes it as small as the dataset's. For workers: nothing here needs a document. */
import type { PictureSize } from '../../datasets/dataset';
import type { PictureKind } from './file-kind';
import { inspectPicture, mostMegabytes, unreadable, type PictureRefusal } from './inspect-image';
import { bytesOf, centreCrop, withGround } from './image-bytes';

/** u8 [height, width, channels], or why there is none. */
export type ReadPicture = { picture: Uint8Array<ArrayBuffer> } | { refusal: PictureRefusal };

/** Never rejects. */
export async function decodePicture(file: Blob, size: PictureSize): Promise<ReadPicture> {
  try {
    const read = file.size > mostMegabytes * 1e6 ? file.slice(0, beginning) : file;
    const bytes = new Uint8Array(await read.arrayBuffer());
    const inspection = inspectPicture(bytes, file.size);
    if ('refusal' in inspection) return inspection;
    const { kind } = inspection;
    const rgba = await smallPixels(bytes, kind, size).catch(() => undefined);
    return rgba ? { picture: bytesOf(withGround(rgba), size.channels) } : { refusal: unreadable(kind) };
  } catch {
    // It is gone since it was chosen, or may not be read.
    return { refusal: { why: 'unopened' } };
  }
}

/** Bytes of a file too large to read that are enough to say what it is. */
const beginning = 4096;

/** The middle of the picture, upright as its camera meant it, in sRGB: u8 [height, width, 4]. */
async function smallPixels(
  bytes: Uint8Array<ArrayBuffer>,
  kind: PictureKind,
  size: PictureSize,
): Promise<Uint8ClampedArray> {
  const file = new Blob([bytes], { type: `image/${kind}` });
  const bitmap = await createImageBitmap(file, {
    imageOrientation: 'from-image',
    colorSpaceConversion: 'default',
  });
  // On the processor: a graphics card would be handed all of a large picture for these few pixels.
  const options: CanvasRenderingContext2DSettings = { willReadFrequently: true, colorSpace: 'srgb' };
  const context = new OffscreenCanvas(size.width, size.height).getContext('2d', options)!;
  const { x, y, width, height } = centreCrop(bitmap.width, bitmap.height, size);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, x, y, width, height, 0, 0, size.width, size.height);
  bitmap.close();
  return context.getImageData(0, 0, size.width, size.height).data;
}
