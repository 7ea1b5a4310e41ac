import '@tensorflow/tfjs-backend-webgpu';
import { getBackend, memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { openDeviceViews } from '../../augment/device-views';
import { drawTwoViews } from '../../augment/pipeline';
import { parseConfig } from '../../config/parse-config';
import type { Dataset, PictureSize } from '../../datasets/dataset';
import { createRandom } from '../../random/random';
import { installKernels } from '../install';

beforeAll(async () => {
  expect(await navigator.gpu.requestAdapter()).not.toBeNull();
  installKernels();
  await setBackend('webgpu');
  expect(getBackend()).toBe('webgpu');
});

/** Random bytes, of which `arrived()` pictures are there. */
function randomDataset(size: PictureSize, count: number, arrived: () => number): Dataset {
  const random = createRandom(1, 'pictures');
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

function largestDifference(expected: Float32Array, got: Float32Array): number {
  expect(got.length).toBe(expected.length);
  return expected.reduce((most, value, i) => Math.max(most, Math.abs(value - got[i]!)), 0);
}

it('views drawn on the device equal the textbook, for any size, also of pictures that arrive later', async () => {
  const random = createRandom(3, 'sizes');
  for (let round = 0; round < 8; round++) {
    const size = {
      height: random.integer(8, 40),
      width: random.integer(8, 40),
      channels: random.chance(0.3) ? 1 : 3,
    };
    const blurred = random.chance(0.7);
    const config = parseConfig({
      seed: round,
      augment: {
        jitter: { strength: 1 },
        grayscale: { probability: 0.4 },
        blur: { probability: blurred ? 0.5 : 0 },
        crop: { probability: 0.9 },
      },
    });
    let arrived = 3;
    const dataset = randomDataset(size, 9, () => arrived);
    const source = openDeviceViews({ dataset, config: config.augment, seed: config.seed });
    for (const indices of [Uint32Array.of(2, 0, 1), Uint32Array.of(8, 3, 0, 5)]) {
      const views = await source.take({ indices, step: 4 });
      const got = await views.data<'float32'>();
      views.dispose();
      const { seed, augment } = config;
      const expected = drawTwoViews({ images: dataset.images, size, indices, config: augment, seed, step: 4 });
      expect(largestDifference(expected, got), JSON.stringify({ size, blurred, indices })).toBeLessThan(1e-4);
      arrived = 9;
    }
    source.dispose();
  }
  expect(memory().numTensors).toBe(0);
});

it('pictures survive work that was encoded before them, on a buffer that their store takes over', async () => {
  const size = { height: 8, width: 8, channels: 3 };
  // Four bytes to a word: six views take as many words as these pictures.
  const dataset = randomDataset(size, 24, () => 24);
  const { augment: config, seed } = parseConfig({});
  const batch = { indices: Uint32Array.of(0, 14, 23), step: 0 };
  const earlier = openDeviceViews({ dataset, config, seed });
  (await earlier.take(batch)).dispose();
  const source = openDeviceViews({ dataset, config, seed });
  const views = await source.take(batch);
  const got = await views.data<'float32'>();
  for (const owner of [views, source, earlier]) owner.dispose();
  const expected = drawTwoViews({ images: dataset.images, size, config, seed, ...batch });
  expect(largestDifference(expected, got)).toBeLessThan(1e-4);
});
