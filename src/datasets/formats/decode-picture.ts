/**
 * @file One image file → pixels, upright, u8 RGB, or RGBA where something shows through. PNG is decoded the same in
 * every browser and to the last bit: here, or by the platform where that does it so, in a tenth of the time. The rest is
 * decoded by the platform, which is handed in.
 */
import '../../config/errors/known-import-errors';
import { decode as decodePng, hasPngSignature } from 'fast-png';
import { imageSize } from 'image-size';
import { PlaygroundError, reasonOf } from '../../config/playground-error';
import { limits } from './limits';
import { isUpright, pngOrientation, upright, webpOrientation, type Orientation } from './orientation';
import type { MeasuredRgb, Picture, Rgba } from './picture';
import { plainPng } from './plain-png';

/**
 * The platform's decoder of everything but PNG.
 * @param isExact not drawn on a canvas, since some browsers change what is read of one a little so that it cannot be told
 * from others'; where it cannot be so, it fails
 * @throws anything for what is no image
 */
export type PlatformDecoder = (
  bytes: Uint8Array<ArrayBuffer>,
  isExact?: boolean,
) => Promise<Rgba | MeasuredRgb>;

/** @throws PlaygroundError `import-too-many-pixels`, `import-cut-short` or `import-damaged` */
export async function decodePicture(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  platform: PlatformDecoder,
): Promise<Picture> {
  const pixels = pixelsOf(bytes);
  if (pixels && pixels.width * pixels.height > limits.pixels) {
    throw new PlaygroundError('import-too-many-pixels', {
      ...{ file: path, width: pixels.width, height: pixels.height },
      megapixels: limits.pixels / 1e6,
    });
  }
  if (isCutJpeg(bytes)) throw new PlaygroundError('import-cut-short', { file: path });
  try {
    if (isWebp(bytes)) {
      const { orientation, plain } = webpOrientation(bytes);
      return toPicture(path, turned(await platform(plain), orientation));
    }
    if (!hasPngSignature(bytes)) return toPicture(path, await platform(bytes));
    const quick = await exactPng(path, bytes, platform);
    if (quick) return quick;
    // Fast-png takes rows of passes for longer than they are where pixels are smaller than bytes.
    const isPacked = bytes[depthAt]! < 8 && bytes[interlaceAt] === 1;
    const png = isPacked ? await platform(plainPng(path, bytes)) : readPng(path, bytes);
    return toPicture(path, turned(png, pngOrientation(bytes)));
  } catch (error) {
    if (error instanceof PlaygroundError) throw error;
    throw new PlaygroundError('import-damaged', { file: path, reason: reasonOf(error) }, { cause: error });
  }
}

/** @returns undefined of what is to be decoded here: of 16 bits, turned, damaged, or in a browser that only draws */
async function exactPng(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  platform: PlatformDecoder,
): Promise<Picture | undefined> {
  if (bytes[depthAt]! > 8 || !isUpright(pngOrientation(bytes))) return undefined;
  // Only so many pixels are unpacked as the header says.
  const plain = plainPng(path, bytes, { isTrusted: true });
  const decoded = await platform(plain, true).catch(() => undefined);
  return decoded && toPicture(path, decoded);
}

/** Bytes of a PNG. */
const depthAt = 24;
const interlaceAt = 28;

/** By the header, before anything is decoded. What has no size that is known here is left to the decoder. */
export function pixelsOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    return coreBitmapSize(bytes) ?? imageSize(bytes);
  } catch {
    return undefined;
  }
}

/** Of a BMP with the header of OS/2, whose width and height have two bytes each. */
function coreBitmapSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes[0] !== 0x42 || bytes[1] !== 0x4d || bytes[14] !== 12 || bytes.length < 26) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
}

/** Some decoders fill up what is missing with gray. A JPEG ends in the marker FF D9, with little behind it. */
function isCutJpeg(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false;
  for (let i = bytes.length - 2; i >= 2; i--) if (bytes[i] === 0xff && bytes[i + 1] === 0xd9) return false;
  return true;
}

function readPng(path: string, bytes: Uint8Array<ArrayBuffer>): Rgba {
  const png = decodePng(plainPng(path, bytes), { checkCrc: true });
  const { width, height } = png;
  const pixels = new Uint8Array(width * height * 4);
  const sample = samplesOf(png);
  const { channels, palette, transparency, depth } = png;
  const isGray = channels <= 2;
  for (let i = 0; i < width * height; i++) {
    const at = i * 4;
    if (palette) {
      pixels.set(palette[sample(i)] ?? [], at);
      if (palette[sample(i)]?.length !== 4) pixels[at + 3] = 255;
      continue;
    }
    const first = i * channels;
    // A colour that stands for nothing at all, by its samples.
    let isClear = transparency !== undefined;
    for (let c = 0; c < 3; c++) {
      const value = sample(first + (isGray ? 0 : c));
      isClear &&= value === transparency?.[isGray ? 0 : c];
      pixels[at + c] = toByte(value, depth);
    }
    pixels[at + 3] = channels % 2 === 0 ? toByte(sample(first + channels - 1), depth) : isClear ? 0 : 255;
  }
  return { width, height, pixels };
}

/** “RIFF”, a length, “WEBP”. */
function isWebp(bytes: Uint8Array): boolean {
  return bytes.length > 20 && String.fromCharCode(...bytes.subarray(8, 12)) === 'WEBP' && bytes[0] === 0x52;
}

/** As the file says that it is to stand. */
function turned(picture: Rgba, orientation: number): Rgba {
  return isUpright(orientation) ? picture : upright(picture, orientation as Orientation);
}

/** Depths below 8 come packed, each row beginning anew. */
function samplesOf({ data, depth, width, channels }: ReturnType<typeof decodePng>): (i: number) => number {
  if (depth >= 8) return (i) => data[i]!;
  const perRow = width * channels;
  const rowBytes = Math.ceil((perRow * depth) / 8);
  return (i) => {
    const bit = (i % perRow) * depth;
    const byte = data[Math.floor(i / perRow) * rowBytes + (bit >> 3)]!;
    return (byte >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  };
}

function toByte(value: number, depth: number): number {
  return depth === 8 ? value : Math.round((value * 255) / (2 ** depth - 1));
}

/** Three channels, unless something shows through. */
function toPicture(name: string, decoded: Rgba | MeasuredRgb): Picture {
  if ('measures' in decoded) return { name, channels: 3, ...decoded };
  const { height, width, pixels } = decoded;
  const rgb = withoutAlpha(pixels);
  return rgb
    ? { name, height, width, channels: 3, pixels: rgb }
    : { name, height, width, channels: 4, pixels };
}

/** Four pixels at once, from four words into three. @returns undefined where something shows through */
function withoutAlpha(rgba: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const from = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
  const whole = from.length & ~3;
  const words = wordsFor(Math.ceil((3 * from.length) / 4));
  let alpha = 0xff000000;
  for (let i = 0, at = 0; i < whole; i += 4) {
    const [a, b, c, d] = [from[i]!, from[i + 1]!, from[i + 2]!, from[i + 3]!];
    alpha &= a & b & c & d;
    words[at++] = (a & 0xffffff) | (b << 24);
    words[at++] = ((b >>> 8) & 0xffff) | (c << 16);
    words[at++] = ((c >>> 16) & 0xff) | (d << 8);
  }
  const rgb = new Uint8Array(words.buffer, 0, 3 * from.length);
  for (let i = whole; i < from.length; i++) {
    alpha &= from[i]!;
    for (let c = 0; c < 3; c++) rgb[3 * i + c] = rgba[4 * i + c]!;
  }
  return alpha >>> 24 === 255 ? rgb : undefined;
}

/** Of images that are done with: most have one size, and new memory takes longer than to fill it. */
let spare: Uint32Array<ArrayBuffer>[] = [];
const mostSpare = 4;
/** Of 32 bits; larger ones are not held on to. */
const mostSpareWords = 2 ** 22;

function wordsFor(length: number): Uint32Array<ArrayBuffer> {
  const words = spare.pop();
  if (words?.length === length) return words;
  spare = [];
  return new Uint32Array(length);
}

/** To be told of an image that is looked at no more: its memory is that of another from now on. */
export function release({ channels, pixels, measures }: Picture): void {
  if (measures) return measures.release();
  const isOurs = channels === 3 && pixels.byteOffset === 0 && pixels.buffer.byteLength % 4 === 0;
  const words = pixels.buffer.byteLength / 4;
  if (isOurs && words <= mostSpareWords && spare.length < mostSpare)
    spare.push(new Uint32Array(pixels.buffer));
}
