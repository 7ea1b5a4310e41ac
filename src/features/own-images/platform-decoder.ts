/**
 * @file The browser's own decoder of JPEG, WebP, GIF, BMP and AVIF: the first frame, upright as its EXIF says, its
 * colours as they are stored. What it draws it draws nowhere: nothing in an image can run or fetch.
 */
import type { MeasuredRgb, Rgba } from '../../datasets/formats/picture';
import { exactPixels } from './exact-pixels';
import { planesOf } from './planes-decoder';

/** Of the size of the image before, since most have one size, and a new one takes longer than to draw. */
let context: OffscreenCanvasRenderingContext2D | undefined;
/** In pixels: a larger canvas is not held on to. */
const smallCanvas = 2 ** 22;

/** @throws DOMException for what the browser does not decode, or not exactly where that is asked for */
export async function decodeByPlatform(
  bytes: Uint8Array<ArrayBuffer>,
  isExact = false,
): Promise<Rgba | MeasuredRgb> {
  if (isExact) return await exactPixels(bytes);
  return (await planesOf(bytes)) ?? (await drawn(bytes));
}

/** As it is drawn on a canvas. @throws DOMException for what the browser does not decode */
export async function drawn(bytes: Uint8Array<ArrayBuffer>): Promise<Rgba> {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  const bitmap = await createImageBitmap(new Blob([bytes]), {
    colorSpaceConversion: 'none',
    // Nothing shows through a JPEG, and to undo what was not done takes time.
    premultiplyAlpha: isJpeg ? 'default' : 'none',
    imageOrientation: 'from-image',
  });
  const { width, height } = bitmap;
  try {
    const canvas = contextOf(width, height);
    canvas.globalCompositeOperation = 'copy';
    canvas.drawImage(bitmap, 0, 0);
    const { data } = canvas.getImageData(0, 0, width, height);
    return { width, height, pixels: new Uint8Array(data.buffer) };
  } finally {
    bitmap.close();
  }
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  if (context?.canvas.width === width && context.canvas.height === height) return context;
  const made = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  context = width * height <= smallCanvas ? made : undefined;
  return made;
}
