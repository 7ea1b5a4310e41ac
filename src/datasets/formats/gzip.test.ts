import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gunzip } from './gzip';

const bytes = fc.uint8Array({ maxLength: 3000 });
const joined = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));

test('several members are one file, filled up with zeros or not', async () => {
  const some = fc.array(bytes, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(some, fc.nat(200_000), async (members, zeros) => {
      const packed = joined(...members.map((member) => gzipSync(member)), new Uint8Array(zeros));
      for (const data of [packed, new Blob([packed])]) {
        const unpacked = await gunzip('a.gz', data);
        expect(Buffer.compare(unpacked, Buffer.concat(members))).toBe(0);
      }
    }),
    { numRuns: 30 },
  );
});

test('a checksum that does not fit, of whichever member, is damage', async () => {
  const members = [gzipSync('one'), gzipSync('two')];
  for (const damaged of [0, 1]) {
    const packed = members.map((member) => Uint8Array.from(member));
    packed[damaged]![packed[damaged]!.length - 6]! ^= 1;
    await expect(gunzip('a.gz', joined(...packed))).rejects.toThrow(/^a\.gz is damaged/);
  }
});

test('what follows that is no member is ignored, as gzip does, unless it may be a damaged one', async () => {
  const garbage = new TextEncoder().encode('garbage');
  for (const length of [1, 3, 7]) {
    const packed = joined(gzipSync('one'), garbage.subarray(0, length));
    expect(Buffer.from(await gunzip('a.gz', packed)).toString()).toBe('one');
  }
  const damaged = joined(gzipSync('one'), garbage, gzipSync('two'));
  await expect(gunzip('a.gz', damaged)).rejects.toThrow(/^a\.gz is damaged/);
});
