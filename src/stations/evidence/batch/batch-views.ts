/**
 * @file The views of a batch, drawn on the page by the code and random numbers that drew them for
 * the step, so that they are the very views that were compared. Each is drawn when it is first shown:
 * a whole batch at once would hold up the page.
 */
import { useMemo } from 'react';
import { drawTwoViews } from '../../../augment/pipeline';
import type { RunConfig } from '../../../config/run-config';
import { pictureLength } from '../../../datasets/dataset';
import { useRun } from '../../../state/run-store';
import type { BatchSample } from '../../../worker/protocol';

/** f32 [h, w, c] of view 0…2n−1: view 1 of all n pictures, then view 2. */
export type BatchViews = (view: number) => Float32Array;

/** Of a batch of the run that is going. */
export function useBatchViews(batch: BatchSample | undefined): BatchViews | undefined {
  const config = useRun((run) => run.runConfig);
  return useMemo(() => (batch && config ? batchViews(batch, config) : undefined), [batch, config]);
}

function batchViews(batch: BatchSample, { augment, seed }: RunConfig): BatchViews {
  const { images, size, indices, step } = batch;
  const length = pictureLength(size);
  const drawn = new Map<number, Float32Array>();
  return (view) => {
    const picture = view % indices.length;
    let pair = drawn.get(picture);
    if (!pair) {
      const request = { rows: [picture], indices: [indices[picture]!], config: augment, seed, step };
      pair = drawTwoViews({ images, size, ...request });
      drawn.set(picture, pair);
    }
    return view < indices.length ? pair.subarray(0, length) : pair.subarray(length);
  };
}
