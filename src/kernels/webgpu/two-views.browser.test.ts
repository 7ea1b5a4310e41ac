import '@tensorflow/tfjs-backend-webgpu';
import { getBackend, memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it, vi } from 'vitest';
import { openDeviceViews } from '../../augment/device-views';
import { drawTwoViews } from '../../augment/pipeline';
import { augmentPreset } from '../../config/augment-presets';
import { transformNames } from '../../config/augment-schema';
import { parseConfig } from '../../config/parse-config';
import type { AugmentConfig } from '../../config/run-config';
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
  for (let round = 0; round < 10; round++) {
    const size = {
      height: random.integer(8, 40),
      width: random.integer(8, 40),
      channels: random.chance(0.3) ? 1 : 3,
    };
    if (random.chance(0.5)) size.width = size.height;
    // The first rounds are the paper's own pipeline, then come any transforms in any order.
    const isPlain = round < 3;
    const order = isPlain ? [...transformNames] : random.shuffle([...transformNames]);
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
    const source = openDeviceViews({ dataset, config: config.augment, seed: config.seed });
    for (const indices of [Uint32Array.of(2, 0, 1), Uint32Array.of(8, 3, 0, 5)]) {
      const views = await source.take({ indices, step: 4 });
      const got = await views.data<'float32'>();
      views.dispose();
      const { seed, augment } = config;
      const expected = drawTwoViews({ images: dataset.images, size, indices, config: augment, seed, step: 4 });
      expect(largestDifference(expected, got), JSON.stringify({ size, augment, indices })).toBeLessThan(2e-3);
      arrived = 9;
    }
    source.dispose();
  }
  expect(memory().numTensors).toBe(0);
});

it('the standard pipeline takes two dispatches, and one more for each transform that looks around', async () => {
  const size = { height: 8, width: 8, channels: 3 };
  const dataset = randomDataset(size, 4, () => 4);
  const batch = { indices: Uint32Array.of(0, 1, 2, 3), step: 0 };
  const dispatched = vi.spyOn(GPUComputePassEncoder.prototype, 'dispatchWorkgroups');
  const dispatchesOf = async (config: AugmentConfig) => {
    const source = openDeviceViews({ dataset, config, seed: 0 });
    const before = dispatched.mock.calls.length;
    (await source.take(batch)).dispose();
    source.dispose();
    return dispatched.mock.calls.length - before;
  };
  const standard = parseConfig({}).augment;
  expect(await dispatchesOf(standard)).toBe(2);
  expect(await dispatchesOf({ ...standard, blur: { ...standard.blur, probability: 1 } })).toBe(3);
  expect(await dispatchesOf(augmentPreset('none'))).toBe(1);
  dispatched.mockRestore();
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
