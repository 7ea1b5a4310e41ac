/** @file Posterize keeps bits, and what is older than it stays as it was. */
import { expect, it } from 'vitest';
import { augmentPreset } from '../../config/augment-presets';
import { readLink } from '../../config/read-link';
import { imageFromBytes } from '../apply-views';
import { posterize } from './transform';

const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
const levels = imageFromBytes(bytes, { height: 16, width: 16, channels: 1 });

it.each([1, 3, 4, 8])('keeps the highest %i bits of every one of the 256 levels', (bits) => {
  const { data } = posterize.apply(levels, { bits });
  const kept = Array.from(data, (value) => Math.round(255 * value));
  expect(kept).toEqual(Array.from(bytes, (byte) => (byte >> (8 - bits)) << (8 - bits)));
});

it('counts a value between two levels as the nearer one, and one outside the range as its end', () => {
  const values = Float32Array.of(127.4 / 255, 127.6 / 255, -0.5, 1.5);
  const { data } = posterize.apply({ height: 2, width: 2, channels: 1, data: values }, { bits: 1 });
  expect(Array.from(data, (value) => Math.round(255 * value))).toEqual([0, 128, 0, 128]);
});

it('is off unless asked for', () => {
  for (const name of ['simclr', 'too-much']) expect(augmentPreset(name).posterize.probability).toBe(0);
});

it('stands right after solarize in the order of a link that does not know it', () => {
  const older = 'cutout,noise,sobel,solarize,blur,grayscale,jitter,rotate,verticalFlip,flip,crop';
  const { config, passedOver } = readLink(`?augment.order=${older}`, []);
  expect(passedOver).toEqual([]);
  const known = [...older.split(','), 'posterize'];
  expect(config.augment.order.filter((name) => known.includes(name)).join()).toBe(
    older.replace('solarize', 'solarize,posterize'),
  );
});
