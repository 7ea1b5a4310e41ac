/** Files that are made to fill memory or to lead astray: each is named with its reason, and what is good is kept. */
import { encode as encodePng } from 'fast-png';
import { zipSync } from 'fflate';
import { crc32, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { decodePicture } from './decode-picture';
import { importFiles } from './import-files';
import { inspectFiles } from './inspect';
import { lookAtPicture } from './look-at-picture';
import { limits } from './limits';

const megabyte = 2 ** 20;

const whole = { ...limits };
beforeAll(() => {
  // A thousandth, so that a bomb is a file of some kilobytes.
  Object.assign(limits, { entryBytes: 2 ** 20, gzipBytes: 2 ** 22, archiveBytes: 2 ** 23, entries: 300 });
});
afterAll(() => {
  Object.assign(limits, whole);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const good = Uint8Array.from(
  encodePng({ width: 4, height: 4, channels: 3, depth: 8, data: new Uint8Array(48).fill(9) }),
);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const zeros = (length: number) => new Uint8Array(length);

async function read(files: Readonly<Record<string, Uint8Array>>) {
  let images = 0;
  const { badFiles, places } = await importFiles({
    files: Object.entries(files).map(([path, bytes]) => ({
      path,
      open: () => Promise.resolve(Uint8Array.from(bytes)),
    })),
    see: (path, bytes) => decodePicture(path, bytes, () => Promise.reject(new Error('no image'))),
    look: (picture) => picture,
    take: () => images++,
    yieldToTasks: () => Promise.resolve(),
  });
  const codes = new Set(badFiles.map(({ failure }) => failure.code));
  return { images, badFiles, labels: places.map(({ label }) => label), codes: [...codes] };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([latin(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Gray, of 8 bits. */
function png(width: number, height: number, ...chunks: Buffer[]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  return Buffer.concat([good.subarray(0, 8), chunk('IHDR', header), ...chunks, chunk('IEND', zeros(0))]);
}

function tar(name: string, type: string, data = zeros(0), size = data.length): Uint8Array {
  const bytes = zeros(512 * (1 + Math.ceil(data.length / 512)));
  bytes.set(latin(name), 0);
  bytes.set(latin(size.toString(8).padStart(11, '0')), 124);
  bytes.set(latin(type), 156);
  bytes.set(latin('ustar\x0000'), 257);
  bytes.fill(32, 148, 156);
  const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  bytes.set(latin(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
  bytes.set(data, 512);
  return bytes;
}

const joined = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));

/** A stored entry of a zip, and what its list says of it. */
function stored(name: string, data: Uint8Array, offset: number) {
  const head = (signature: number, extra: number) => {
    const bytes = Buffer.alloc(30 + extra);
    bytes.writeUInt32LE(signature, 0);
    const at = extra === 0 ? 14 : 16;
    bytes.writeUInt16LE(20, 4);
    bytes.writeUInt32LE(crc32(data), at);
    bytes.writeUInt32LE(data.length, at + 4);
    bytes.writeUInt32LE(data.length, at + 8);
    bytes.writeUInt16LE(name.length, at + 12);
    return bytes;
  };
  const listed = head(0x02014b50, 16);
  listed.writeUInt32LE(offset, 42);
  return { entry: joined(head(0x04034b50, 0), latin(name), data), listed: joined(listed, latin(name)) };
}

function zipOf(entries: Uint8Array[], listed: Uint8Array[]): Uint8Array {
  const end = Buffer.alloc(22);
  const [body, list] = [joined(...entries), joined(...listed)];
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(listed.length, 8);
  end.writeUInt16LE(listed.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(body.length, 16);
  return joined(body, list, end);
}

describe('a bomb', () => {
  it('in a zip is named, and the image beside it is kept', async () => {
    const bytes = zipSync({ 'a/bomb.bin': zeros(4 * megabyte), 'a/good.png': good });
    const { images, badFiles } = await read({ 'x.zip': bytes });
    expect(images).toBe(1);
    expect(badFiles).toMatchObject([{ name: 'a/bomb.bin', failure: { code: 'import-too-large' } }]);
  });

  it('that claims to be small is named', async () => {
    const bytes = zipSync({ 'a/bomb.bin': zeros(4 * megabyte) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    expect((await read({ 'x.zip': bytes })).images).toBe(0);
    expect((await read({ 'x.zip': bytes })).badFiles).toHaveLength(1);
  });

  it('of many members of gzip is named before it is unpacked', async () => {
    const member = gzipSync(zeros(megabyte / 2));
    const bytes = joined(...Array.from({ length: 200 }, () => member));
    expect(await read({ 'x.gz': bytes, 'good.png': good })).toMatchObject({
      images: 1,
      codes: ['import-too-large'],
    });
  });

  it('of archives in archives comes to no more than one', async () => {
    const inner = zipSync({ 'a.bin': zeros(megabyte - 1) });
    const middle = zipSync(Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`${i}.zip`, inner])));
    const outer = zipSync({ '1.zip': middle, '2.zip': middle, '3.zip': middle, '4.zip': middle });
    const { images, codes } = await read({ 'x.zip': outer });
    expect(images).toBe(0);
    expect(codes).toContain('import-too-large');
  });

  it('of many entries that share their bytes is read once', async () => {
    const first = stored('0.png', good, 0);
    const entries = Array.from({ length: 250 }, (_, i) => stored(`${i}.png`, good, 0).listed);
    const { images, codes, badFiles } = await read({ 'x.zip': zipOf([first.entry], entries) });
    expect([images, codes, badFiles.length]).toEqual([1, ['import-overlaps'], 249]);
  });

  it('of more entries than are read is refused by name', async () => {
    const entries = Array.from({ length: limits.entries + 1 }, (_, i) => stored(`${i}.png`, good, 0).listed);
    const { codes } = await read({ 'x.zip': zipOf([stored('0.png', good, 0).entry], entries) });
    expect(codes).toEqual(['import-too-many']);
  });

  it.each([
    [
      'in the pixels of a PNG',
      png(1, 1, chunk('IDAT', deflateSync(zeros(80 * megabyte)))),
      'import-too-large',
    ],
    [
      'in the colour profile of a PNG',
      png(
        1,
        1,
        chunk('iCCP', joined(latin('a\0\0'), deflateSync(zeros(80 * megabyte)))),
        chunk('IDAT', zeros(0)),
      ),
      'import-damaged',
    ],
    ['of a header of 100,000 × 100,000 pixels', png(100_000, 100_000), 'import-too-many-pixels'],
    ['in a tar whose header says 8 GB', tar('a.bin', '0', zeros(9), 8 * 2 ** 30 - 1), 'import-too-large'],
  ])('%s is named', async (_, bytes, code) => {
    const { badFiles } = await read({ 'x/bad': bytes, 'x/good.png': good });
    expect(badFiles).toMatchObject([{ failure: { code } }]);
  });
});

describe('a tar', () => {
  it.each([
    ['a header', tar('cat/2.png', '0', good).subarray(0, 100)],
    ['a long name', tar('long', 'L', zeros(900)).subarray(0, 700)],
  ])('that ends within %s gives what came before, and is named', async (_, cut) => {
    const { images, badFiles } = await read({ 'x.tar': joined(tar('cat/1.png', '0', good), cut) });
    expect(images).toBe(1);
    expect(badFiles).toMatchObject([{ name: 'x.tar', failure: { code: 'import-cut-short' } }]);
  });

  it('with links and names that lead out gives what is good, and names the rest', async () => {
    const bytes = joined(
      tar('cat/link.png', '2'),
      tar('cat/hard.png', '1'),
      tar('../out.png', '0', good),
      tar('/etc/out.png', '0', good),
      tar('cat/good.png', '0', good),
      zeros(1024),
    );
    const { images, badFiles } = await read({ 'x.tar': bytes });
    expect(images).toBe(1);
    expect(badFiles.map(({ name, failure }) => [name, failure.code])).toEqual([
      ['cat/link.png', 'import-link'],
      ['cat/hard.png', 'import-link'],
      ['../out.png', 'import-leads-out'],
      ['/etc/out.png', 'import-leads-out'],
    ]);
  });
});

it('classes may have any name, that of a prototype or markup too', async () => {
  const names = ['__proto__', 'constructor', '<img src=x onerror=alert(1)>', 'toString'];
  const files = names.flatMap((name) => ['1', '2'].map((one) => `${name}/${one}.png`));
  const { classes, perClass } = await inspectFiles(
    {
      files: files.map((path) => ({ path, open: () => Promise.resolve(Uint8Array.from(good)) })),
      see: async (path, bytes) =>
        lookAtPicture(
          await decodePicture(path, bytes, () => Promise.reject(new Error('no image'))),
          () => 'same',
        ),
      look: (picture) => lookAtPicture(picture, () => 'same'),
      yieldToTasks: () => Promise.resolve(),
    },
    () => 'same',
    () => 0,
  );
  expect(classes).toEqual(names.toSorted());
  for (const name of names) expect(Object.getOwnPropertyDescriptor(perClass, name)?.value).toBe(2);
});
