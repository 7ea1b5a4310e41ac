/** @file A picture file of the visitor's, read on this machine and made as small as the dataset's. */
import type { PictureSize } from '../../../datasets/dataset';
import { bytesOf, centreCrop } from './picture-bytes';

/**
 * Transparent parts become white.
 * @returns u8 [height, width, channels], or nothing if the browser cannot read the file as a picture
 */
export async function readPicture(file: Blob, size: PictureSize): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const { x, y, width, height } = centreCrop(bitmap.width, bitmap.height, size);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, size.width, size.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, x, y, width, height, 0, 0, size.width, size.height);
  bitmap.close();
  return bytesOf(context.getImageData(0, 0, size.width, size.height).data, size.channels);
}
