/** @file What is known of an image once it has been looked at: all but its pixels, so that it may come from another thread. */
import { cellsOf } from './near-duplicates';
import { momentsOf } from './moments';
import type { Picture, PictureMoments } from './picture';

export interface Seen {
  name: string;
  height: number;
  width: number;
  channels: 3 | 4;
  isGray: boolean;
  sha256: string;
  /** With one channel, of a gray one. */
  graySha256: string | undefined;
  moments: PictureMoments;
  /** Its brightness at a small size. */
  cells: Float32Array;
}

/** SHA-256 in hexadecimal digits. Has read the bytes when it returns, whether the digest is there by then or not. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => string | Promise<string>;

/** Has read the pixels when it returns. */
export function lookAtPicture(picture: Picture, digest: Digest): Seen | Promise<Seen> {
  const { name, height, width, channels, pixels } = picture;
  const gray = channels === 1 ? pixels : grayPlane(pixels, channels);
  const sha256 = digest(channels === 1 ? inColour(pixels) : pixels);
  const graySha256 = gray && digest(gray);
  const seen: Omit<Seen, 'sha256' | 'graySha256'> = {
    ...{ name, height, width, channels: channels === 4 ? 4 : 3, isGray: gray !== undefined },
    ...{ moments: momentsOf(picture), cells: cellsOf(picture) },
  };
  if (typeof sha256 === 'string' && typeof graySha256 !== 'object') return { ...seen, sha256, graySha256 };
  return Promise.all([sha256, graySha256]).then(([colour, one]) => ({
    ...seen,
    sha256: colour,
    graySha256: one,
  }));
}

let scratch = new Uint8Array();

/** With three channels; valid until the next call. */
function inColour(gray: Uint8Array): Uint8Array<ArrayBuffer> {
  if (scratch.length !== 3 * gray.length) scratch = new Uint8Array(3 * gray.length);
  for (let i = 0, at = 0; i < gray.length; i++) {
    const value = gray[i]!;
    scratch[at++] = value;
    scratch[at++] = value;
    scratch[at++] = value;
  }
  return scratch;
}

/** Its one channel; undefined of one with colour. */
function grayPlane(pixels: Uint8Array, channels: number): Uint8Array<ArrayBuffer> | undefined {
  if (channels !== 3) return undefined;
  // Most images show their colour at once.
  for (let i = 0; i < pixels.length; i += 3) {
    if (pixels[i] !== pixels[i + 1] || pixels[i] !== pixels[i + 2]) return undefined;
  }
  const plane = new Uint8Array(pixels.length / 3);
  for (let i = 0; i < plane.length; i++) plane[i] = pixels[3 * i]!;
  return plane;
}
