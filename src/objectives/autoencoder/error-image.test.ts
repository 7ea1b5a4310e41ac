import { expect, it } from 'vitest';
import { errorImage } from './error-image';

it('is black where a value is right, and white from half of the way to the other end on', () => {
  const image = Float32Array.of(0.25, 0.25, 0.25, 0);
  expect([...errorImage(image, Float32Array.of(0.25, 0, 0.375, 0.75))]).toEqual([0, 0.5, 0.25, 1]);
});
