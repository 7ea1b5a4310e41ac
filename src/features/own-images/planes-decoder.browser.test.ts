/** JPEGs that are decoded to planes, held against the browser's own drawing of them and against JavaScript. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../config/playground-error';
import { averageLines, axisOf } from '../../datasets/formats/area-average';
import { momentsOf } from '../../datasets/formats/moments';
import type { MeasuredRgb } from '../../datasets/formats/picture';
import { decodePicture } from '../../datasets/formats/decode-picture';
import { decodeByPlatform, drawn } from './platform-decoder';
import { planesOf } from './planes-decoder';

/** Of 37 × 21 pixels, by Pillow. */
const written = {
  // prettier-ignore
  'half as wide': [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7',
    'Pj4+JS5ESUM8SDc9Pjv/2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7',
    'Ozs7Ozs7Ozv/wAARCAAVACUDASEAAhEBAxEB/8QAGAAAAwEBAAAAAAAAAAAAAAAAAAQGBQP/xAAoEAACAgIBAQYHAAAAAAAAAAAB',
    'AwIEAAURBhQhMTJBUQcSExYiI3H/xAAYAQEBAQEBAAAAAAAAAAAAAAAFBAMBBv/EACgRAAICAQIFAgcAAAAAAAAAAAECAwQABRES',
    'EyEiQTFhFBUlMlFxgf/aAAwDAQACEQMRAD8APvDaXgYbGka0fc4jLc29S43KaC4+gGTzNBXZ+U24kHDistt6tUOo+7ofbGrNx281',
    'U9jbX9FsR5DkfQuWbdmSyoiAPBOI6RcnrVWi4e1fQ/nPMwtHX45lO+5yoT0/pWrE3bCMJnxHOGW/OL/iLNPjLB6hM4dU7G7skAKi',
    'OR7DFuln322o1rEPwHuMIh0ypDR4XPd4xa7bSwOVB1Q5VX+xrYK7jxGXjxihToKa5KVL9jPD+53T5Ls4MAHaMDv6eUiVIf7+8xXf',
    'D3e3GF9aHK59478MdGuRp2nxlqPYCgbZuWKyhOIER3nN3YaurR6dFxCxF3HmGQ2kBWH3bMNJH06N/O+RHaGWoljZfNIeud6tZTkT',
    'dOPM4DkHFJlFVC0XTFaBMtso3ocn39cb+q6SUXpwhE8ADDK10yqwDFepzCWQq5Az/9k=',
  ],
  // prettier-ignore
  'progressive, half as wide and high': [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7',
    'Pj4+JS5ESUM8SDc9Pjv/2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7',
    'Ozs7Ozs7Ozv/wgARCAAVACUDASIAAhEBAxEB/8QAGQABAQADAQAAAAAAAAAAAAAAAAMCBAUG/8QAFwEBAQEBAAAAAAAAAAAAAAAA',
    'AwQCBf/aAAwDAQACEAMQAAABQwnl9zj+hinPgirTe3ws8OhTVzxUf//EAB0QAAMAAgIDAAAAAAAAAAAAAAECAwAEBRIRExT/2gAI',
    'AQEAAQUC+yr57mkWc3kjszDXiRtUeg1S5Z+gPiCA8fdyyjKSVNfsWxVBB3rqf//EAB0RAAEEAwEBAAAAAAAAAAAAAAEAAgMSBBEh',
    'NFH/2gAIAQMBAT8BkkqyrD1OD4hsDpQt9KxPM0rH7Nop5Niv/8QAHxEAAAYBBQAAAAAAAAAAAAAAAAECAxESIgQhMWNx/9oACAEC',
    'AQE/AaOGi8EUjTLMkURIv2hwtkeh3BOIJpEcD//EAB4QAAICAgIDAAAAAAAAAAAAAAABAhESIQMxEBMj/9oACAEBAAY/AvpDEzgr',
    'PZJUyqN8hoxkYspdsuPXjNLZbLKUz//EABoQAQEBAQEBAQAAAAAAAAAAAAEAESExUUH/2gAIAQEAAT8h8OCZzSYr8mXhbQhuDQ0O',
    'XyFtxIzF1aDlw6+7DprM2dJu8C//2gAMAwEAAgADAAAAECRjYYwv/8QAHREBAAEEAwEAAAAAAAAAAAAAAQARITFhQVFxkf/aAAgB',
    'AwEBPxDOPsXHUTeUvT2VAX5QblY3OF4IB5n/xAAcEQEAAgIDAQAAAAAAAAAAAAABABEhMUFRcZH/2gAIAQIBAT8QsBokvZ1HyeKw',
    'SvLHwhQERwzxGhT8n//EABsQAQACAwEBAAAAAAAAAAAAAAEAESExUUFx/9oACAEBAAE/EKC/sxYleBKjy3jcYWlgJj2XDoVnCY8v',
    'pKhK2VHiMfYkv5TMGQMsACo0lhSPZbaOxjQuoCf/2Q==',
  ],
};

/** Of 11 × 7 pixels. */
// prettier-ignore
const gray = [
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNS',
  'Mj5aYVpQYEpRUk//wAALCAAHAAsBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAQP/xAAiEAACAQMCBwAAAAAAAAAAAAABAgMEBREAYRIT',
  'FCEiMUH/2gAIAQEAAD8AmtC9ptotESLJWV0BU8R8Y42ypbcnuANsn4CwvYqSPpai5qk0JMci8qQ4YEgjIXHsa//Z',
];

function bytesOf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(lines.join('')), (letter) => letter.charCodeAt(0));
}

/** A TIFF header and a directory of one entry. */
function withExif(jpeg: Uint8Array, orientation: number): Uint8Array<ArrayBuffer> {
  const tiff = [
    0x49,
    0x49,
    42,
    0,
    8,
    0,
    0,
    0,
    1,
    0,
    0x12,
    1,
    3,
    0,
    1,
    0,
    0,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const segment = [0xff, 0xe1, 0, tiff.length + 8, ...new TextEncoder().encode('Exif\0\0'), ...tiff];
  return Uint8Array.from([...jpeg.subarray(0, 2), ...segment, ...jpeg.subarray(2)]);
}

/** @param quality 1 has all chroma, 0.8 half of it */
async function painted(width: number, height: number, quality: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  const data = context.createImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    data.data.set([(x * 37 + y * y) & 255, (x * y * 3) & 255, (x * x + y * 91) & 255, 255], 4 * i);
  }
  context.putImageData(data, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Uint8Array(await blob.arrayBuffer());
}

async function differences({ pixels }: MeasuredRgb, bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const rgba = (await drawn(bytes)).pixels;
  return pixels.filter((value, i) => value !== rgba[4 * Math.floor(i / 3) + (i % 3)]).length;
}

describe('a JPEG that is decoded to planes', () => {
  it.each(Object.entries(written))('has the pixels that are drawn of it: %s', async (_, lines) => {
    const bytes = bytesOf(lines);
    expect(await differences((await planesOf(bytes))!, bytes)).toBe(0);
  });

  it.each([
    [640, 480, 0.8],
    [333, 77, 0.8],
    [334, 78, 1],
    [5, 1, 0.8],
    [5, 1, 1],
    [7, 2, 0.8],
  ])('of %s × %s at quality %s as well', async (width, height, quality) => {
    const bytes = await painted(width, height, quality);
    expect(await differences((await planesOf(bytes))!, bytes)).toBe(0);
  });

  it.each([
    [640, 480],
    [333, 77],
    [29, 1000],
  ])('of %s × %s is measured as JavaScript does it', async (width, height) => {
    const { measures, pixels } = (await planesOf(await painted(width, height, 0.8)))!;
    expect(measures.moments()).toEqual(momentsOf({ name: '', width, height, channels: 3, pixels }));
    const side = Math.min(width, height);
    for (const [axis, start, length] of [
      [axisOf(height, height, 8), 0, 3 * width],
      [axisOf(height, side, 28), 6, 3 * width - 12],
      [axisOf(height, Math.max(width, height), 96), 0, 3 * width],
    ] as const) {
      const ours = measures.averageLines(axis, 3 * width, start, length)!;
      const theirs = averageLines(pixels, axis, 3 * width, start, length);
      expect(ours.length).toBe(theirs.length);
      expect(ours.filter((value, i) => value !== theirs[i]).length).toBe(0);
    }
  });

  it('with any bytes changed is a whole image or refused', async () => {
    const whole = bytesOf(written['progressive, half as wide and high']);
    const at = fc.nat({ max: whole.length - 1 });
    const changes = fc.array(fc.tuple(at, fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(changes, async (each) => {
        const changed = Uint8Array.from(whole);
        for (const [place, value] of each) changed[place] = value;
        const found = await decodePicture('a.jpg', changed, decodeByPlatform).catch(
          (error: unknown) => error,
        );
        if (found instanceof PlaygroundError) return found.code !== 'internal';
        const { height, width, channels, pixels } = found as Awaited<ReturnType<typeof decodePicture>>;
        return pixels.length === height * width * channels;
      }),
      { numRuns: 150 },
    );
  });

  it('gives its memory to the next', async () => {
    const bytes = bytesOf(written['half as wide']);
    const { pixels, measures } = (await planesOf(bytes))!;
    measures.release();
    expect((await planesOf(bytes))!.pixels.buffer).toBe(pixels.buffer);
  });

  it('stands as its EXIF says, as it is drawn', async () => {
    const bytes = bytesOf(written['half as wide']);
    for (let orientation = 1; orientation <= 8; orientation++) {
      const turned = withExif(bytes, orientation);
      const found = (await planesOf(turned))!;
      const { width, height } = await drawn(turned);
      expect([found.width, found.height]).toEqual([width, height]);
      expect(await differences(found, turned)).toBe(0);
      found.measures.release();
    }
  });

  it('is gray where it has one plane, turned or not', async () => {
    for (const bytes of [bytesOf(gray), withExif(bytesOf(gray), 7)]) {
      expect(await differences((await planesOf(bytes))!, bytes)).toBe(0);
    }
  });

  it('is left to the other decoder where it is cut short or none', async () => {
    const bytes = bytesOf(written['half as wide']);
    expect(await planesOf(bytes.slice(0, 100))).toBeUndefined();
    expect(await planesOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toBeUndefined();
  });
});
