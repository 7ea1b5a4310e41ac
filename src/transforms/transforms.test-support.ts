/** @file Images for the tests of transforms. */
import type { ImageSize } from '../datasets/dataset';
import { createRandom } from '../random/random';
import { imageFromBytes } from './apply-views';
import type { FloatImage } from './transform';

export function randomImage(size: ImageSize, seed: number): FloatImage {
  const random = createRandom(seed, 'image');
  const length = size.height * size.width * size.channels;
  return imageFromBytes(
    Uint8Array.from({ length }, () => random.integer(0, 255)),
    size,
  );
}
