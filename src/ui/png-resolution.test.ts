import { decode, encode } from 'fast-png';
import { expect, it } from 'vitest';
import { withResolution } from './png-resolution';

it('a PNG says how large it is printed, and shows what it showed', () => {
  const data = Uint8Array.from({ length: 4 * 3 * 3 }, (_, i) => 7 * i);
  const png = encode({ width: 4, height: 3, channels: 3, data });
  // The reader checks the chunk's checksum.
  const read = decode(withResolution(png, 600), { checkCrc: true });
  expect(read.resolution).toEqual({ x: 23_622, y: 23_622, unit: 1 });
  expect([...read.data]).toEqual([...data]);
});
