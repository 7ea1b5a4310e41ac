import { zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { encode as encodePng } from 'fast-png';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../config/errors/error-samples.test-support';
import { decodePicture } from './decode-picture';
import { importFiles } from './import-files';
import type { Picture } from './picture';

const png = (value: number) =>
  encodePng({ width: 4, height: 4, channels: 3, depth: 8, data: new Uint8Array(48).fill(value) });
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function npy(descr: string, shape: number[], data: Uint8Array): Uint8Array {
  const header = `{'descr': '${descr}', 'fortran_order': False, 'shape': (${shape.join(', ')},), }\n`;
  const length = header.length;
  return Uint8Array.from([
    ...latin('\x93NUMPY\x01\x00'),
    length & 255,
    length >> 8,
    ...latin(header),
    ...data,
  ]);
}

function idx(shape: number[], data: Uint8Array): Uint8Array {
  const axes = shape.flatMap((axis) => [axis >>> 24, (axis >> 16) & 255, (axis >> 8) & 255, axis & 255]);
  return Uint8Array.from([0, 0, 8, shape.length, ...axes, ...data]);
}

function tar(name: string, data: Uint8Array): Uint8Array {
  const blocks = Math.ceil(data.length / 512);
  const bytes = new Uint8Array(512 * (3 + blocks));
  bytes.set(latin(name), 0);
  bytes.set(latin(data.length.toString(8).padStart(11, '0')), 124);
  bytes.set(latin('ustar\x0000'), 257);
  bytes[156] = 48;
  bytes.fill(32, 148, 156);
  const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  bytes.set(latin(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
  bytes.set(data, 512);
  return bytes;
}

/** One whole file of each format. */
const whole: Readonly<Record<string, Uint8Array>> = {
  png: png(7),
  zip: zipSync({ 'cat/1.png': png(1), 'dog/2.png': png(2), 'labels.csv': latin('1.png,cat') }),
  npz: zipSync({
    'x.npy': npy('|u1', [2, 8, 8], new Uint8Array(128)),
    'y.npy': npy('|u1', [2], latin('\x01\x02')),
  }),
  npy: npy('<f4', [2, 8, 8], new Uint8Array(512)),
  idx: idx([2, 8, 8], new Uint8Array(128)),
  tar: tar('cat/1.png', png(3)),
  'tar.gz': gzipSync(tar('cat/1.png', png(3))),
  cifar: new Uint8Array(3073 * 2),
  parquet: readFileSync('src/datasets/formats/cases/img-column-zstd.parquet'),
};

async function read(bytes: Uint8Array) {
  const pictures: Picture[] = [];
  const result = await importFiles({
    files: [{ path: 'file', open: () => Promise.resolve(Uint8Array.from(bytes)) }],
    // Whatever is no PNG is refused by the browser as well.
    see: (path, bytes) => decodePicture(path, bytes, () => Promise.reject(new Error('no image'))),
    look: (picture) => picture,
    take: (picture) => pictures.push(picture),
    yieldToTasks: () => Promise.resolve(),
  });
  return { pictures, ...result };
}

/** Either images whose pixels are as many as they say, or files that are named with a sentence of ours. */
async function expectHonest(bytes: Uint8Array): Promise<void> {
  const { pictures, places, badFiles } = await read(bytes);
  expect(places).toHaveLength(pictures.length);
  for (const { height, width, channels, pixels } of pictures) {
    expect(pixels).toHaveLength(height * width * channels);
  }
  for (const { failure } of badFiles) {
    expect(errorCodes).toContain(failure.code);
    expect(failure.code).not.toBe('internal');
  }
}

describe('a whole file', () => {
  it.each(Object.entries(whole))('%s is read', async (_, bytes) => {
    const { pictures, badFiles } = await read(bytes);
    expect(badFiles).toEqual([]);
    expect(pictures.length).toBeGreaterThan(0);
  });
});

describe.each(Object.entries(whole))('%s, made hostile,', (_, bytes) => {
  it('cut short anywhere is refused or read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), (length) =>
        expectHonest(bytes.subarray(0, length)),
      ),
      { numRuns: 60 },
    );
  });

  it('with any bytes changed is refused or read', async () => {
    const changes = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(changes, (each) => {
        const changed = Uint8Array.from(bytes);
        for (const [at, value] of each) changed[at] = value;
        return expectHonest(changed);
      }),
      { numRuns: 120 },
    );
  });
});

it('any bytes at all are refused or read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), (bytes) => expectHonest(bytes)),
    { numRuns: 200 },
  );
});
