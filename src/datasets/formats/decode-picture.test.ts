import { encode as encodePng } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { decodePicture, pixelsOf } from './decode-picture';
import type { Rgba } from './picture';

const none = () => Promise.reject(new Error('asked'));
const joined = (...parts: ArrayLike<number>[]) => Uint8Array.from(parts.flatMap((part) => Array.from(part)));
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const image = Uint8Array.from({ length: 2 * 3 * 3 }, (_, i) => 10 * i);
const png = () => encodePng({ width: 3, height: 2, channels: 3, depth: 8, data: image });

describe('a PNG', () => {
  it('ends where it says, whatever follows', async () => {
    const bytes = joined(png(), latin('and more than a chunk of anything'));
    expect((await decodePicture('a.png', bytes, none)).pixels).toEqual(image);
  });

  it('that does not say so is cut short', async () => {
    const bytes = Uint8Array.from(png().subarray(0, -12));
    await expect(decodePicture('a.png', bytes, none)).rejects.toThrow('a.png ends early');
  });
});

describe('a WebP', () => {
  /** A quarter turn, as a TIFF header, a directory of one entry. */
  const tiff = [...latin('II*\0'), 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
  const chunk = (name: string, data: ArrayLike<number>) => joined(latin(name), [data.length, 0, 0, 0], data);
  const webp = (exif: ArrayLike<number>) =>
    joined(
      latin('RIFF\0\0\0\0WEBP'),
      chunk('VP8X', [8, 0, 0, 0, 2, 0, 0, 1, 0, 0]),
      chunk('VP8L', [0, 0]),
      chunk('EXIF', exif),
    );

  it.each([
    ['plain', tiff],
    ['with a mark', joined(latin('Exif\0\0'), tiff)],
  ])('is turned as its EXIF says, once: %s', async (_, exif) => {
    let asked = new Uint8Array();
    const platform = (bytes: Uint8Array): Promise<Rgba> => {
      asked = Uint8Array.from(bytes);
      const pixels = Uint8Array.from({ length: 24 }, (_value, i) => (i % 4 === 3 ? 255 : i >> 2));
      return Promise.resolve({ width: 3, height: 2, pixels });
    };
    const { width, height, pixels } = await decodePicture('a.webp', webp(exif), platform);
    expect([width, height]).toEqual([2, 3]);
    expect(pixels.filter((_value, i) => i % 3 === 0)).toEqual(Uint8Array.of(3, 0, 4, 1, 5, 2));
    expect([asked[20], Buffer.from(asked).includes('EXIF')]).toEqual([0, false]);
  });
});

it('a BMP with the header of OS/2 has its size in two bytes', () => {
  const bytes = joined(latin('BM'), new Uint8Array(12), [12, 0, 0, 0, 17, 0, 13, 0, 1, 0, 24, 0], [0, 0]);
  expect(pixelsOf(bytes)).toEqual({ width: 17, height: 13 });
});
