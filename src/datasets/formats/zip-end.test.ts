import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip } from './zip';
import { endsAsZip } from './zip-end';

const text = (value: string) => new TextEncoder().encode(value);
const zip = zipSync({ 'cat/1.png': text('one'), 'dog/2.png': text('two') });
const joined = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));

describe('a zip behind something else', () => {
  it.each([
    ['a program', text(`MZ${'\0'.repeat(5000)}`)],
    ['the mark of a part', text('PK\u0007\u0008')],
  ])('%s is told, and read', async (_, before) => {
    const bytes = joined(before, zip);
    expect(await endsAsZip(new Blob([bytes]))).toBe(true);
    const entries = await readZip('a.exe', bytes);
    expect(entries.map(({ path }) => path)).toEqual(['cat/1.png', 'dog/2.png']);
    expect(await entries[1]!.open()).toEqual(text('two'));
  });

  it('is no other file, nor one whose list of files is not there', async () => {
    const end = zip.subarray(-22);
    for (const bytes of [text('PK\u0005\u0006'), joined(text('x'.repeat(9)), end), new Uint8Array()])
      expect(await endsAsZip(Uint8Array.from(bytes))).toBe(false);
  });
});
