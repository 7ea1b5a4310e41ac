/** PNGs by the browser's decoder, held against what is decoded without it. */
import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { decodePicture } from '../../datasets/formats/decode-picture';
import { exactPixels } from './exact-pixels';
import { decodeByPlatform } from './platform-decoder';

const none = () => Promise.reject(new Error('no other decoder'));

function painted(channels: 1 | 2 | 3 | 4, width = 37, height = 21): Uint8Array<ArrayBuffer> {
  const data = Uint8Array.from(
    { length: width * height * channels },
    (_, i) => (i * 89 + (i >> 3) * 7) & 255,
  );
  return Uint8Array.from(encode({ width, height, channels, depth: 8, data }));
}

describe('a PNG by the browser', () => {
  it.each([1, 2, 3, 4] as const)('of %s channels is the same to the last bit', async (channels) => {
    const bytes = painted(channels);
    expect(await exactPixels(bytes)).toBeDefined();
    const { measures, ...ours } = await decodePicture('a.png', bytes, decodeByPlatform);
    const theirs = await decodePicture('a.png', bytes, none);
    expect({ ...ours, pixels: ours.pixels.slice() }).toEqual(theirs);
    expect(measures !== undefined).toBe(channels % 2 === 1);
    measures?.release();
  });

  it('of one pixel is as well', async () => {
    const found = await decodePicture('a.png', painted(3, 1, 1), decodeByPlatform);
    expect([...found.pixels]).toEqual([0, 89, 178]);
  });

  it('that is damaged is said to be', async () => {
    const bytes = painted(3);
    bytes[bytes.length >> 1]! ^= 255;
    await expect(decodePicture('a.png', bytes, decodeByPlatform)).rejects.toThrow('a.png is damaged');
  });
});
