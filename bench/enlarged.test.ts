import { expect, test } from 'vitest';
import { source as shapes } from '../src/datasets/sources/shapes/source';
import { enlarged } from './enlarged';

test('images are repeated, and their pixels repeated or left out', async () => {
  const request = { split: 'train', count: 2, seed: 0, assetBase: '' } as const;
  const two = await shapes.open({ ...request, onProgress: () => undefined });
  const five = enlarged(two, 5, 64);
  expect(five.images).toHaveLength(5 * 64 * 64 * 3);
  const pixelOf = (set: typeof two, image: number, y: number, x: number) => {
    const { height, width } = set.size;
    const at = ((image * height + y) * width + x) * 3;
    return Array.from(set.images.subarray(at, at + 3));
  };
  expect(pixelOf(five, 4, 21, 40)).toEqual(pixelOf(two, 0, 10, 20));
  expect(pixelOf(five, 3, 63, 0)).toEqual(pixelOf(two, 1, 31, 0));
  expect(five.labels[3]).toBe(two.labels[1]);
  expect(enlarged(two, 2, 32).images).toEqual(two.images);
});
