/**
 * @file The order in which an epoch visits the training images. Every epoch is a shuffle seeded by
 * its number. The first one shuffles within consecutive blocks of a thousand images, so that it
 * can begin before the whole dataset has arrived, and is yet the same however fast that goes.
 */
import { createRandom } from '../random/random';

const firstEpochBlock = 1000;

/** All of 0…count−1 in the order of `epoch` (0 for the first). */
export function epochOrder(seed: number, epoch: number, count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  const random = createRandom(seed, 'order', epoch);
  const block = epoch === 0 ? firstEpochBlock : count;
  for (let start = 0; start < count; start += block) {
    random.shuffle(order.subarray(start, Math.min(start + block, count)));
  }
  return order;
}
