/** @file For tests: pictures small enough for plain JavaScript, of classes that are easily told apart. */
import type { Dataset } from '../datasets/dataset';
import { createRandom } from '../random/random';

/** 8×8 pictures, dark on the left (class 0) or on the right (class 1). */
export function halves(split: 'train' | 'test', count: number): Dataset {
  const random = createRandom(1, split);
  const labels = Uint8Array.from({ length: count }, () => random.integer(0, 1));
  const images = Uint8Array.from({ length: count * 192 }, (_, at) => {
    const isLeft = Math.floor(at / 3) % 8 < 4;
    const isDark = isLeft === (labels[Math.floor(at / 192)] === 0);
    return random.integer(0, 100) + (isDark ? 0 : 150);
  });
  return {
    name: 'halves',
    split,
    size: { height: 8, width: 8, channels: 3 },
    count,
    images,
    labels,
    classNames: ['left', 'right'],
    available: () => count,
    waitFor: () => Promise.resolve(),
  };
}
