/** @file Pictures for the tests of transforms. */
import type { PictureSize } from '../datasets/dataset';
import { createRandom } from '../random/random';
import { pictureFromBytes } from './apply-views';
import type { Picture } from './transform';

export function randomPicture(size: PictureSize, seed: number): Picture {
  const random = createRandom(seed, 'picture');
  const length = size.height * size.width * size.channels;
  return pictureFromBytes(
    Uint8Array.from({ length }, () => random.integer(0, 255)),
    size,
  );
}
