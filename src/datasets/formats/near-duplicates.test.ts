import { expect, it } from 'vitest';
import { createRandom } from '../../random/random';
import { cellsOf, NearDuplicates } from './near-duplicates';
import type { Picture } from './picture';

const side = 32;

/** Blotches of 8 pixels, each of one grey. */
function blotches(name: string, seed: number): Picture {
  const random = createRandom(seed, 'blotches');
  const greys = Array.from({ length: 16 }, () => random.integer(0, 255));
  const pixels = new Uint8Array(side * side * 3);
  for (let i = 0; i < side * side; i++) {
    const grey = greys[4 * Math.floor(i / side / 8) + Math.floor((i % side) / 8)]!;
    pixels.fill(grey, 3 * i, 3 * i + 3);
  }
  return { name, height: side, width: side, channels: 3, pixels };
}

function pairsOf(...pictures: Picture[]) {
  const alike = new NearDuplicates();
  for (const picture of pictures) alike.add(picture.name, cellsOf(picture));
  return alike.pairs();
}

it('an image whose bytes differ a little is paired with its like, others are not', () => {
  const original = blotches('a', 1);
  const saved = { ...original, name: 'b', pixels: original.pixels.map((value) => Math.min(value + 1, 255)) };
  const others = [2, 3, 4, 5].map((seed) => blotches(String(seed), seed));
  expect(pairsOf(original, ...others, saved)).toEqual([['a', 'b']]);
});

it('an image that was made twice as large is paired with itself', () => {
  const small = blotches('small', 1);
  const pixels = new Uint8Array(4 * small.pixels.length);
  for (let i = 0; i < 4 * side * side; i++) {
    const [y, x] = [Math.floor(i / (2 * side)) >> 1, (i % (2 * side)) >> 1];
    pixels.set(small.pixels.subarray(3 * (y * side + x), 3 * (y * side + x) + 3), 3 * i);
  }
  const large = { ...small, name: 'large', height: 2 * side, width: 2 * side, pixels };
  expect(pairsOf(small, large)).toEqual([['small', 'large']]);
});

it('the same shapes in another brightness are another image', () => {
  const dark = blotches('dark', 1);
  const bright = { ...dark, name: 'bright', pixels: dark.pixels.map((value) => 100 + Math.floor(value / 2)) };
  expect(pairsOf(dark, bright)).toEqual([]);
});
