/** @file For tests: a device's views beside those that typed arrays give. */
import { memory } from '@tensorflow/tfjs-core';
import { expect } from 'vitest';
import { openDeviceViews } from '../transforms/device-views';
import { renderBatchViews } from '../transforms/pipeline';
import { transformNames } from '../config/augment-schema';
import { parseConfig } from '../config/parse-config';
import type { Dataset, ImageSize } from '../datasets/dataset';
import { createRandom } from '../random/random';

/** Random bytes, of which `arrived()` images are there. */
export function randomDataset(size: ImageSize, count: number, arrived: () => number): Dataset {
  const random = createRandom(1, 'images');
  const length = count * size.height * size.width * size.channels;
  return {
    name: 'random',
    split: 'train',
    size,
    count,
    images: Uint8Array.from({ length }, () => random.integer(0, 255)),
    labels: new Uint8Array(count),
    classNames: ['any'],
    available: arrived,
    waitFor: () => Promise.resolve(),
  };
}

export function largestDifference(expected: Float32Array, got: Float32Array): number {
  expect(got.length).toBe(expected.length);
  return expected.reduce((most, value, i) => Math.max(most, Math.abs(value - got[i]!)), 0);
}

/** On the current backend: for any size, also of images that arrive later. */
export async function expectViewsOfTheTextbook({
  rounds,
  longestSide,
}: {
  rounds: number;
  longestSide: number;
}): Promise<void> {
  const before = memory().numTensors;
  const random = createRandom(3, 'sizes');
  for (let round = 0; round < rounds; round++) {
    const size = {
      height: random.integer(8, longestSide),
      width: random.integer(8, longestSide),
      channels: random.chance(0.3) ? 1 : 3,
    };
    if (random.chance(0.5)) size.width = size.height;
    // The first rounds are the paper's own pipeline, then come any transforms in any order.
    const isPlain = round < 3;
    // Posterize comes first, where all forms see the same bytes: later it makes a step of a rounding.
    const others = transformNames.filter((name) => name !== 'posterize');
    const order = isPlain ? [...transformNames] : ['posterize', ...random.shuffle(others)];
    const some = transformNames.map((name) => {
      const views = random.chance(0.8) ? 'both' : 'first';
      return [name, { probability: random.chance(0.6) ? 0.7 : 0, views }] as const;
    });
    const config = parseConfig({
      seed: round,
      augment: isPlain
        ? { jitter: { strength: 1 }, grayscale: { probability: 0.4 }, blur: { probability: 0.5 } }
        : { ...Object.fromEntries(some), order },
    });
    let arrived = 3;
    const dataset = randomDataset(size, 9, () => arrived);
    const source = openDeviceViews({ dataset, config: config.augment, seed: config.seed, views: 2 });
    for (const indices of [Uint32Array.of(2, 0, 1), Uint32Array.of(8, 3, 0, 5)]) {
      const views = await source.render({ indices, step: 4 });
      const got = await views.data<'float32'>();
      views.dispose();
      const { seed, augment } = config;
      const expected = renderBatchViews({
        images: dataset.images,
        size,
        indices,
        config: augment,
        seed,
        step: 4,
      });
      expect(largestDifference(expected, got), JSON.stringify({ size, augment, indices })).toBeLessThan(2e-3);
      arrived = 9;
    }
    source.dispose();
  }
  expect(memory().numTensors).toBe(before);
}
