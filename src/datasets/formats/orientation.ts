/**
 * @file How an image must be turned to stand upright: EXIF's tag 0x0112, 1–8 (CIPA DC-008). Browsers heed it in
 * JPEG; in PNG it stands in the chunk eXIf, in WebP in EXIF, which not all of them read.
 */
import type { Rgba } from './picture';

/** 1: as it is; 2: mirrored; 3: half a turn; 4: upside down mirrored; 5–8: a quarter turn, mirrored or not. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export function isUpright(orientation: number): boolean {
  return !(orientation >= 2 && orientation <= 8);
}

/** @returns 1 where it says nothing */
export function pngOrientation(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'eXIf') return exifOrientation(bytes.subarray(at + 8, at + 8 + length));
    if (type === 'IEND') break;
    at += 12 + length;
  }
  return 1;
}

/** “Exif” and two zeros, which stand before the TIFF header in JPEG, and in some WebP. */
const exifMark = [0x45, 0x78, 0x69, 0x66, 0, 0];
/** Of the flags of a WebP's first chunk, VP8X: that it has EXIF. */
const exifFlag = 8;

/** @returns 1 where it says nothing; and the WebP without it, so that no browser turns it as well */
export function webpOrientation(bytes: Uint8Array<ArrayBuffer>): {
  orientation: number;
  plain: Uint8Array<ArrayBuffer>;
} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = view.getUint32(at + 4, true);
    const start = at + 8;
    if (String.fromCharCode(...bytes.subarray(at, at + 4)) === 'EXIF') {
      const isMarked = exifMark.every((byte, i) => bytes[start + i] === byte);
      const exif = bytes.subarray(isMarked ? start + exifMark.length : start, start + length);
      const orientation = exifOrientation(exif);
      if (isUpright(orientation)) break;
      const plain = bytes.slice();
      // A chunk that no decoder knows.
      plain.set([0x65, 0x78, 0x69, 0x66], at);
      plain[20]! &= ~exifFlag;
      return { orientation, plain };
    }
    at = start + length + (length % 2);
  }
  return { orientation: 1, plain: bytes };
}

/** @param exif a TIFF header and its first directory. @returns 1 where it says nothing */
function exifOrientation(exif: Uint8Array): number {
  if (exif.length < 8) return 1;
  const view = new DataView(exif.buffer, exif.byteOffset, exif.length);
  const isLittle = exif[0] === 0x49;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > exif.length) return 1;
  const count = view.getUint16(directory, isLittle);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + 12 * i;
    if (entry + 12 > exif.length) return 1;
    if (view.getUint16(entry, isLittle) === 0x0112) return view.getUint16(entry + 8, isLittle);
  }
  return 1;
}

/** @returns the same pixels, upright */
export function upright({ width, height, pixels }: Rgba, orientation: Orientation): Rgba {
  return turnedPixels(width, height, pixels, 4, orientation);
}

/** @param pixels u8 [height, width, channels] @returns the same, upright */
export function turnedPixels(
  width: number,
  height: number,
  pixels: Uint8Array,
  channels: number,
  orientation: Orientation,
): Rgba {
  const [w, h] = orientation >= 5 ? [height, width] : [width, height];
  const placeOf = (x: number, y: number) => {
    const [fromX, fromY] = sourceOf(x, y, width, height, orientation);
    return (fromY * width + fromX) * channels;
  };
  const first = placeOf(0, 0);
  // The same from each pixel to the next.
  const [across, down] = [placeOf(1, 0) - first, placeOf(0, 1) - first];
  const turned = new Uint8Array(pixels.length);
  for (let y = 0, at = 0; y < h; y++) {
    for (let x = 0, from = first + y * down; x < w; x++, from += across) {
      for (let c = 0; c < channels; c++) turned[at++] = pixels[from + c]!;
    }
  }
  return { width: w, height: h, pixels: turned };
}

/** Of a browser's frame: a turn clockwise in degrees, and whether it is mirrored after that. @returns 1 where there is neither */
export function orientationOf(rotation: number, isMirrored: boolean): Orientation | undefined {
  const known: readonly Orientation[] = isMirrored ? [2, 5, 4, 7] : [1, 6, 3, 8];
  return known[rotation / 90];
}

/** Where a pixel of the upright image stands in the stored one. */
function sourceOf(
  x: number,
  y: number,
  width: number,
  height: number,
  orientation: Orientation,
): [number, number] {
  const [right, bottom] = [width - 1, height - 1];
  switch (orientation) {
    case 1:
      return [x, y];
    case 2:
      return [right - x, y];
    case 3:
      return [right - x, bottom - y];
    case 4:
      return [x, bottom - y];
    case 5:
      return [y, x];
    case 6:
      return [y, bottom - x];
    case 7:
      return [right - y, bottom - x];
    case 8:
      return [right - y, x];
  }
}
