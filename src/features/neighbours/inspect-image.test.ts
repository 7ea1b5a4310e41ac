import { encode } from 'fast-png';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileKind, otherKinds, imageKinds } from './file-kind';
import { inspectImage, maxMegabytes } from './inspect-image';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const big = (value: number, bytes: number) =>
  Uint8Array.from({ length: bytes }, (_, i) => (value >>> (8 * (bytes - 1 - i))) & 255);
const little = (value: number, bytes: number) => big(value, bytes).reverse();
const box = (name: string, ...content: Uint8Array[]) => {
  const body = join(latin(name), ...content);
  return join(big(body.length + 4, 4), body);
};

/** Headers of images of the given size; what follows them is not there. */
const headers = {
  png: (width: number, height: number) =>
    join(
      latin('\x89PNG\r\n\x1a\n'),
      big(13, 4),
      latin('IHDR'),
      big(width, 4),
      big(height, 4),
      latin('\x08\x06\0\0\0'),
    ),
  // With a thumbnail's segment before the frame, as cameras write it.
  jpeg: (width: number, height: number) =>
    join(
      latin('\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
      latin('\xff\xc2\0\x11\x08'),
      big(height, 2),
      big(width, 2),
      latin('\x03\x01\x22\0\x02\x11\x01\x03\x11\x01\xff\xd9'),
    ),
  gif: (width: number, height: number) =>
    join(latin('GIF89a'), little(width, 2), little(height, 2), latin('\0\0\0')),
  bmp: (width: number, height: number) =>
    join(
      latin('BM'),
      little(54, 4),
      little(0, 4),
      little(54, 4),
      little(40, 4),
      little(width, 4),
      little(height, 4),
    ),
  webp: (width: number, height: number) =>
    join(
      latin('RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0'),
      little(width - 1, 3),
      little(height - 1, 3),
      latin('\0\0\0\0'),
    ),
  avif: (width: number, height: number) => iso('avif', width, height),
  heic: (width: number, height: number) => iso('heic', width, height),
} satisfies Record<(typeof imageKinds)[number], (width: number, height: number) => Uint8Array>;

function iso(brand: string, width: number, height: number): Uint8Array {
  const size = box('ispe', big(0, 4), big(width, 4), big(height, 4));
  const meta = box('meta', big(0, 4), box('iprp', box('ipco', size)));
  return join(box('ftyp', latin(brand), big(0, 4), latin(`mif1${brand}`)), meta);
}

const others: Record<(typeof otherKinds)[number], Uint8Array[]> = {
  tiff: [latin('II*\0\x08\0\0\0'), latin('MM\0*\0\0\0\x08')],
  svg: [latin('<svg xmlns="http://www.w3.org/2000/svg"/>'), latin('<?xml version="1.0"?>\n<svg>')],
  jpegxl: [latin('\xff\x0a\xfa\x7f'), latin('\0\0\0\x0cJXL \r\n\x87\n')],
  jpeg2000: [latin('\0\0\0\x0cjP  \r\n\x87\n')],
  photoshop: [latin('8BPS\0\x01')],
  icon: [latin('\0\0\x01\0\x01\0')],
  pdf: [latin('%PDF-1.7\n')],
  zip: [latin('PK\x03\x04\x14\0'), latin('PK\x05\x06\0\0')],
  video: [
    box('ftyp', latin('isom\0\0\0\0mp42')),
    box('ftyp', latin('qt  ')),
    latin('\x1aE\xdf\xa3\x01'),
    latin('RIFF\0\0\0\0AVI '),
  ],
  audio: [latin('ID3\x04\0'), latin('RIFF\0\0\0\0WAVE'), latin('OggS\0'), box('ftyp', latin('M4A '))],
  text: [
    latin('hello'),
    new TextEncoder().encode('안녕하세요'.repeat(400)),
    latin('\xff\xfeh\0i\0'),
    latin('BM is no bitmap'),
  ],
};

describe('a file is what its bytes are', () => {
  it.each(imageKinds)('%s', (kind) => {
    expect(fileKind(headers[kind](320, 240))).toBe(kind);
    expect(inspectImage(headers[kind](320, 240))).toEqual({ kind });
  });

  it.each(otherKinds)('%s, which is called so and not decoded', (kind) => {
    for (const bytes of others[kind]) expect(inspectImage(bytes)).toEqual({ error: { why: 'kind', kind } });
  });

  it.each(['heic', 'heix', 'hevc', 'mif1', 'msf1'])('HEIC by the brand %s', (brand) => {
    expect(fileKind(box('ftyp', latin(brand), big(0, 4), latin('mif1')))).toBe('heic');
  });

  it('AVIF where its own brand is only among the compatible ones', () => {
    expect(fileKind(box('ftyp', latin('mif1'), big(0, 4), latin('miafavif')))).toBe('avif');
  });

  it('nothing known', () => {
    expect(inspectImage(Uint8Array.of(1, 2, 3, 0, 200))).toEqual({ error: { why: 'unknown' } });
    expect(inspectImage(new Uint8Array())).toEqual({ error: { why: 'empty' } });
  });
});

describe('before anything is decoded', () => {
  it.each(imageKinds)('a %s of 12,000 × 12,000 pixels is refused by its header', (kind) => {
    const error = { why: 'pixels', width: 12_000, height: 12_000 };
    expect(inspectImage(headers[kind](12_000, 12_000))).toEqual({ error });
  });

  it.each(imageKinds)('a %s as a phone takes it, with 50 megapixels, is let through', (kind) => {
    expect(inspectImage(headers[kind](8160, 6144))).toEqual({ kind });
  });

  it('a file of many bytes is refused as what it is', () => {
    const bytes = (maxMegabytes + 1) * 1e6;
    expect(inspectImage(headers.png(9, 9), bytes)).toEqual({ error: { why: 'bytes', megabytes: 26 } });
    expect(inspectImage(others.video[0]!, bytes)).toEqual({ error: { why: 'kind', kind: 'video' } });
  });

  it('a header without its size says that the file is damaged, or is HEIC', () => {
    expect(inspectImage(headers.png(9, 9).subarray(0, 12))).toEqual({
      error: { why: 'damaged', kind: 'png' },
    });
    expect(inspectImage(headers.png(0, 9))).toEqual({ error: { why: 'damaged', kind: 'png' } });
    expect(inspectImage(box('ftyp', latin('heic')))).toEqual({ error: { why: 'heic' } });
  });
});

it('no bytes bring up anything but a kind or an error', () => {
  const whole = [...Object.values(headers).map((header) => header(40, 30)), ...Object.values(others).flat()];
  whole.push(encode({ width: 4, height: 4, data: new Uint8Array(64), channels: 4 }));
  const torn = fc
    .tuple(
      fc.constantFrom(...whole),
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
    )
    .map(([bytes, length, changes]) => {
      const cut = bytes.slice(0, length % (bytes.length + 1));
      for (const [place, byte] of changes) if (cut.length > 0) cut[place % cut.length] = byte;
      return cut;
    });
  fc.assert(
    fc.property(fc.oneof(torn, fc.uint8Array({ maxLength: 200 })), (bytes) => {
      const inspection = inspectImage(bytes);
      if ('error' in inspection)
        expect(inspection.error.why).toMatch(/^(empty|unknown|kind|damaged|heic|pixels)$/);
      else expect(imageKinds).toContain(inspection.kind);
    }),
    { numRuns: 2000 },
  );
});
