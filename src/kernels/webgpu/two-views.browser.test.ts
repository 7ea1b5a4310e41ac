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
      const worst = expected.reduce((most, value, i) => Math.max(most, Math.abs(value - got[i]!)), 0);
      expect(worst, JSON.stringify({ size, blurred, indices })).toBeLessThan(2e-3);
      arrived = 9;
    }
    source.dispose();
  }
  expect(memory().numTensors).toBe(0);
});
