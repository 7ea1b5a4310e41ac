import { expect, it } from 'vitest';
import { filterImages } from './filter-images';

it('each filter is an image: gray where a weight is 0, black and white where one is largest', () => {
  // Two places, one channel, two filters: [1, -2] and [0, 0.5].
  const kernel = Float32Array.of(1, 0, -2, 0.5);
  expect([...filterImages(kernel, 2)]).toEqual([191, 0, 128, 159]);
});

it('filters of nothing are gray', () => {
  expect([...filterImages(new Float32Array(4), 1)]).toEqual([128, 128, 128, 128]);
});
