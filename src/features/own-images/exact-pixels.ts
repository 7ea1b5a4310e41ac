/**
 * @file PNGs of up to 8 bits by the browser's ImageDecoder, where it has one: to the last bit, without a canvas. What nothing
 * shows through becomes RGB in the memory in which it is measured.
 */
import type { MeasuredRgb, Rgba } from '../../datasets/formats/picture';
import { loadedMemories } from './picture-memory';

/** @throws anything where that cannot be */
export async function exactPixels(bytes: Uint8Array<ArrayBuffer>): Promise<Rgba | MeasuredRgb> {
  const decoder = new ImageDecoder({
    data: bytes,
    type: 'image/png',
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
  } as ImageDecoderInit);
  try {
    const { image } = await decoder.decode();
    try {
      return await read(image);
    } finally {
      image.close();
    }
  } finally {
    decoder.close();
  }
}

async function read(image: VideoFrame): Promise<Rgba | MeasuredRgb> {
  const { format, visibleRect } = image;
  const { width, height } = visibleRect!;
  const [, order, last] = /^(BGR|RGB)([AX])$/.exec(format ?? '') ?? [];
  if (order === undefined || image.allocationSize() !== 4 * width * height) {
    throw new Error(`its pixels are ${format}`);
  }
  const memories = last === 'X' ? await loadedMemories() : undefined;
  if (memories) {
    const memory = await memories.take();
    await image.copyTo(memory.planes(4 * width * height));
    return memory.withoutAlpha(width, height, order === 'BGR');
  }
  const pixels = new Uint8Array(4 * width * height);
  await image.copyTo(pixels);
  if (order === 'BGR') swapEnds(pixels);
  if (last === 'X') for (let i = 3; i < pixels.length; i += 4) pixels[i] = 255;
  return { width, height, pixels };
}

/** Blue, green, red → red, green, blue. */
function swapEnds(pixels: Uint8Array): void {
  for (let i = 0; i < pixels.length; i += 4) {
    const blue = pixels[i]!;
    pixels[i] = pixels[i + 2]!;
    pixels[i + 2] = blue;
  }
}
