import { expect, it } from 'vitest';
import { encodedBudget } from './encoded-budget';

it.each([
  [2000, 64, 5, 31 * 128 * 5],
  [640, 32, 1, 1280],
  // Fewer images than fill a batch: it is refused later, with a sentence.
  [10, 64, 2, 256],
])('of %i images in batches of %i, %i passes encode %i views', (images, batchSize, passes, encoded) => {
  expect(encodedBudget({ images, batchSize, passes })).toBe(encoded);
});
