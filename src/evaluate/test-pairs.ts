/** @file Pairs of views of test images, drawn as training draws its own; of the same seed always the same ones. */
import type { AugmentConfig } from '../config/run-config';
import { imageLength, type Dataset } from '../datasets/dataset';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import { renderBatchViews } from '../transforms/pipeline';

export interface TestPairsRequest {
  testSplit: Pick<Dataset, 'images' | 'size'>;
  /** Of its first images. */
  count: number;
  config: AugmentConfig;
  seed: number;
}

const pairsPerSlice = 16;

/** @returns f32 [2 · count, h, w, c]: the first views of all images, then the second ones */
export async function renderTestPairs(
  { testSplit: { images, size }, count, config, seed }: TestPairsRequest,
  yieldToTasks?: YieldToTasks,
): Promise<Float32Array> {
  const length = imageLength(size);
  const views = new Float32Array(2 * count * length);
  for (let start = 0; start < count; start += pairsPerSlice) {
    await yieldToTasks?.();
    const indices = Uint32Array.from({ length: Math.min(pairsPerSlice, count - start) }, (_, i) => start + i);
    const both = renderBatchViews({ images, size, config, seed, step: 0, indices });
    views.set(both.subarray(0, both.length / 2), start * length);
    views.set(both.subarray(both.length / 2), (count + start) * length);
  }
  return views;
}
