import { expect, it, vi } from 'vitest';
import { fingerprint } from './fingerprint';

const printOf = (bytes: Uint8Array<ArrayBuffer>) => fingerprint(new Blob([bytes]));

it('tells a file from others', async () => {
  const bytes = Uint8Array.from({ length: 1001 }, (_, i) => i);
  const print = await printOf(bytes);
  expect(print).toMatch(/^[\da-f]{8}$/);
  expect(await printOf(bytes.slice())).toBe(print);
  for (const at of [0, 500, 1000]) {
    const changed = bytes.slice();
    changed[at]! ^= 1;
    expect(await printOf(changed)).not.toBe(print);
  }
  expect(await printOf(bytes.subarray(0, 1000))).not.toBe(print);
});

it('is that of the files that earlier versions kept', async () => {
  expect(await printOf(Uint8Array.of(1, 2, 3, 4, 5))).toBe('00a3eaab');
});

it('reads a large file in pieces', async () => {
  const wholes = vi.spyOn(Blob.prototype, 'arrayBuffer');
  await printOf(new Uint8Array(5_000_000));
  expect(wholes.mock.contexts.map((file) => (file as Blob).size)).toEqual([2_000_000, 2_000_000, 1_000_000]);
  wholes.mockRestore();
});
