import '@tensorflow/tfjs-backend-webgpu';
import { beforeAll, expect, it, vi } from 'vitest';
import { openDeviceViews } from '../../transforms/device-views';
import { renderBatchViews } from '../../transforms/pipeline';
import { augmentPreset } from '../../config/augment-presets';
import { parseConfig } from '../../config/parse-config';
import type { AugmentConfig } from '../../config/run-config';
import { startOnAdapter } from './start-webgpu.test-support';
import { expectViewsOfTheTextbook, largestDifference, randomDataset } from '../two-views.test-support';

beforeAll(async () => {
  await startOnAdapter();
});

it('views drawn on the device equal the textbook, for any size, also of images that arrive later', () =>
  expectViewsOfTheTextbook({ rounds: 7, longestSide: 40 }));

it('the standard pipeline takes two dispatches, and one more for each transform that looks around', async () => {
  const size = { height: 8, width: 8, channels: 3 };
  const dataset = randomDataset(size, 4, () => 4);
  const batch = { indices: Uint32Array.of(0, 1, 2, 3), step: 0 };
  const dispatched = vi.spyOn(GPUComputePassEncoder.prototype, 'dispatchWorkgroups');
  const dispatchesOf = async (config: AugmentConfig) => {
    const source = openDeviceViews({ dataset, config, seed: 0, views: 2 });
    const before = dispatched.mock.calls.length;
    (await source.render(batch)).dispose();
    source.dispose();
    return dispatched.mock.calls.length - before;
  };
  const standard = parseConfig({}).augment;
  expect(await dispatchesOf(standard)).toBe(2);
  expect(await dispatchesOf({ ...standard, blur: { ...standard.blur, probability: 1 } })).toBe(3);
  expect(await dispatchesOf(augmentPreset('none'))).toBe(1);
  dispatched.mockRestore();
});

it('images survive work that was encoded before them, on a buffer that their store takes over', async () => {
  const size = { height: 8, width: 8, channels: 3 };
  // Four bytes to a word: six views take as many words as these images.
  const dataset = randomDataset(size, 24, () => 24);
  const { augment: config, seed } = parseConfig({});
  const batch = { indices: Uint32Array.of(0, 14, 23), step: 0 };
  const earlier = openDeviceViews({ dataset, config, seed, views: 2 });
  (await earlier.render(batch)).dispose();
  const source = openDeviceViews({ dataset, config, seed, views: 2 });
  const views = await source.render(batch);
  const got = await views.data<'float32'>();
  for (const owner of [views, source, earlier]) owner.dispose();
  const expected = renderBatchViews({ images: dataset.images, size, config, seed, ...batch });
  expect(largestDifference(expected, got)).toBeLessThan(1e-4);
});
