import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { readImage } from './read-image';

const size = { width: 8, height: 8, channels: 3 };
const running = new AbortController().signal;

/** Left half red, right half blue. */
async function twoColours(type: string): Promise<Blob> {
  const [width, height] = [64, 32];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#f00';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = '#00f';
  context.fillRect(width / 2, 0, width, height);
  return canvas.convertToBlob({ type, quality: 1 });
}

async function pixelsOf(file: Blob): Promise<number[][]> {
  const read = await readImage(file, size, running);
  if (!read || !('image' in read)) throw new Error(`It was refused: ${JSON.stringify(read)}`);
  expect(read.image).toHaveLength(8 * 8 * 3);
  const at = (x: number, y: number) => [...read.image.subarray(3 * (8 * y + x), 3 * (8 * y + x) + 3)];
  return [at(1, 1), at(6, 1), at(1, 6), at(6, 6)];
}

const isRed = ([red, , blue]: number[]) => red! > 200 && blue! < 60;
const isBlue = ([red, , blue]: number[]) => blue! > 200 && red! < 60;

/** A JPEG that its camera took on its side: EXIF orientation 6, turn by 90° to the right. */
function turned(jpeg: Blob): Blob {
  const exif = 'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0';
  const segment = `\xff\xe1\0${String.fromCharCode(exif.length + 2)}${exif}`;
  const bytes = Uint8Array.from(segment, (character) => character.charCodeAt(0));
  return new Blob([jpeg.slice(0, 2), bytes, jpeg.slice(2)]);
}

describe('an image of the visitor’s', () => {
  it.each(['image/png', 'image/jpeg', 'image/webp'])(
    'is read from %s whatever its name claims',
    async (type) => {
      const file = new Blob([await twoColours(type)], { type: 'application/octet-stream' });
      const [topLeft, topRight, bottomLeft, bottomRight] = await pixelsOf(file);
      expect([topLeft!, bottomLeft!].every(isRed)).toBe(true);
      expect([topRight!, bottomRight!].every(isBlue)).toBe(true);
    },
  );

  it('stands upright as its camera meant it', async () => {
    const [topLeft, topRight, bottomLeft, bottomRight] = await pixelsOf(
      turned(await twoColours('image/jpeg')),
    );
    expect([topLeft!, topRight!].every(isRed)).toBe(true);
    expect([bottomLeft!, bottomRight!].every(isBlue)).toBe(true);
  });

  it('is refused by its header where it would be too large', async () => {
    const bytes = encode({ width: 1, height: 1, data: new Uint8Array(4), channels: 4 });
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(16, 12_000);
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(20, 12_000);
    expect(await readImage(new Blob([bytes.slice()]), size, running)).toEqual({
      error: { why: 'pixels', width: 12_000, height: 12_000 },
    });
  });

  it('is called damaged where it ends too soon to be decoded', async () => {
    const png = await twoColours('image/png');
    expect(await readImage(png.slice(0, 60), size, running)).toEqual({
      error: { why: 'damaged', kind: 'png' },
    });
  });

  it('is HEIC where the browser cannot decode that', async () => {
    const file = new Blob([Uint8Array.of(0, 0, 0, 16), 'ftypheic', new Uint8Array(4)]);
    expect(await readImage(file, size, running)).toEqual({ error: { why: 'heic' } });
  });

  it('is given up on request', async () => {
    const abort = new AbortController();
    const read = readImage(await twoColours('image/png'), size, abort.signal);
    abort.abort();
    expect(await read).toBeUndefined();
  });
});
