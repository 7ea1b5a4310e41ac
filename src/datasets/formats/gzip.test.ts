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

test('what follows that is neither a member nor zeros is damage', async () => {
  const packed = joined(gzipSync('one'), new TextEncoder().encode('garbage'));
  await expect(gunzip('a.gz', packed)).rejects.toThrow(/^a\.gz is damaged/);
});
