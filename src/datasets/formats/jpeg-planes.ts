/** @file What a JPEG's header says of how its planes lie, for those that are decoded to planes. */

export interface PlanesLayout {
  width: number;
  height: number;
  /** Whether chroma has half the width, and half the height. */
  halfWide: boolean;
  halfHigh: boolean;
  /** One plane, of brightness: chroma is to be filled in. */
  isGray: boolean;
  /** It may say how the image is to be turned. */
  hasExif: boolean;
}

/** Frames whose coefficients are Huffman coded: baseline, extended and progressive. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** Of narrower images libjpeg makes chroma larger in another way. */
const leastWidth = 5;

/**
 * @returns undefined of what is no JPEG, or one that is not plainly gray, or Y, Cb and Cr with all chroma or half of it: it is
 * decoded as any other image
 */
export function planesLayout(bytes: Uint8Array): PlanesLayout | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  let at = 2;
  let hasExif = false;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!;
    const segment = bytes.subarray(at + 4, at + 2 + length);
    if (frames.has(marker)) {
      const layout = frameLayout(segment);
      return layout && { ...layout, hasExif };
    }
    // Of Adobe's own colours perhaps; and all that comes after a frame.
    if (marker === 0xee || marker < 0xc0 || marker === 0xda) return undefined;
    hasExif ||= marker === 0xe1 && isExif(segment);
    at += 2 + length;
  }
  return undefined;
}

function isExif(segment: Uint8Array): boolean {
  return String.fromCharCode(...segment.subarray(0, 4)) === 'Exif';
}

/** Precision, height, width, components; of each its name, how often it is sampled across and down, and its table. */
function frameLayout(frame: Uint8Array): Omit<PlanesLayout, 'hasExif'> | undefined {
  const [precision, high = 0, low = 0, wide = 0, narrow = 0, components] = frame;
  const [width, height] = [(wide << 8) | narrow, (high << 8) | low];
  if (precision !== 8 || width < leastWidth || height === 0) return undefined;
  const size = { width, height, isGray: components === 1 };
  if (size.isGray) return { ...size, halfWide: true, halfHigh: true };
  if (components !== 3) return undefined;
  // Named R, G, B they are that.
  if (![1, 2, 3].every((name, i) => frame[6 + 3 * i] === name)) return undefined;
  const [luma, cb, cr] = [frame[7], frame[10], frame[13]];
  if (cb !== 0x11 || cr !== 0x11) return undefined;
  if (luma === 0x11) return { ...size, halfWide: false, halfHigh: false };
  if (luma === 0x21) return { ...size, halfWide: true, halfHigh: false };
  if (luma === 0x22) return { ...size, halfWide: true, halfHigh: true };
  return undefined;
}
