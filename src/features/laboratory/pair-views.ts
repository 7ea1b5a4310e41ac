/**
 * @file The views of the pair viewer: those of a step, drawn again from seed, step and image; and for
 * images that the visitor resampled, others that no step sees.
 */
import { sampleView, sampleViews, type SampledView } from '../../transforms/sample-views';
import type { AugmentConfig } from '../../config/run-config';
import { createRandom } from '../../random/random';
import type { BatchSample } from '../../worker/protocol';

/** First and second view of one image. */
export type Pair = readonly [SampledView, SampledView];

/** @param redraws how often each of the batch's images was resampled; 0 where it is left out */
export function pairViews(
  { step, size, indices }: Pick<BatchSample, 'step' | 'size' | 'indices'>,
  { augment: config, seed }: { augment: AugmentConfig; seed: number },
  redraws: readonly number[],
): Pair[] {
  const views = sampleViews({ size, config, seed, step, indices });
  return indices.map((index, row): Pair => {
    const redraw = redraws[row] ?? 0;
    if (redraw === 0) return [views[row]!, views[indices.length + row]!];
    const random = (view: number | string) => createRandom(seed, 'resampled', step, index, view, redraw);
    const sample = (view: 0 | 1) => sampleView(config, random(view), size, view, () => random('pair'));
    return [sample(0), sample(1)];
  });
}
