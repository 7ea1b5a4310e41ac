import fc from 'fast-check';
import { expect, it } from 'vitest';
import { averageColumns, averageLines, axisOf } from './area-average';

const side = fc.integer({ min: 1, max: 40 });

it('lines that begin at a whole word are averaged as others are', () => {
  fc.assert(
    fc.property(side, side, fc.integer({ min: 1, max: 9 }), fc.nat(255), (height, words, size, seed) => {
      const length = 4 * words;
      const pixels = Uint8Array.from({ length: height * length }, (_, i) => (i * 7919 + seed * i) % 256);
      const unaligned = new Uint8Array(pixels.length + 1).subarray(1);
      unaligned.set(pixels);
      const axis = axisOf(height, height, size);
      const averages = [pixels, unaligned].map((one) => averageLines(one, axis, length, 0, length));
      expect(averages[0]).toEqual(averages[1]);
    }),
  );
});

it('more lines than two bytes can count add up to their mean', () => {
  const white = new Uint8Array(700 * 4).fill(255);
  expect([...averageLines(white, axisOf(700, 700, 1), 4, 0, 4)].map(Math.round)).toEqual([
    255, 255, 255, 255,
  ]);
});

it('columns are averaged channel by channel', () => {
  const bands = Float32Array.of(0, 100, 10, 100, 20, 200, 30, 200);
  expect([...averageColumns(bands, axisOf(4, 4, 2), 8, 2)]).toEqual([5, 100, 25, 200]);
});
