/** @file For tests: images small enough for plain JavaScript, of classes that are easily told apart. */
import type { Dataset } from '../datasets/dataset';
import { createRandom } from '../random/random';

/** 4×4 images, dark on the left (class 0) or on the right (class 1). */
export function halves(split: 'train' | 'test', count: number): Dataset {
  const random = createRandom(1, split);
  const labels = Uint8Array.from({ length: count }, () => random.integer(0, 1));
  const images = Uint8Array.from({ length: count * 48 }, (_, at) => {
    const isLeft = Math.floor(at / 3) % 4 < 2;
    const isDark = isLeft === (labels[Math.floor(at / 48)] === 0);
    return random.integer(0, 100) + (isDark ? 0 : 150);
  });
  return {
    name: 'halves',
    split,
    size: { height: 4, width: 4, channels: 3 },
    count,
    images,
    labels,
    classNames: ['left', 'right'],
    available: () => count,
    waitFor: () => Promise.resolve(),
  };
}
