/**
 * @file The views of a batch, drawn on the page by the code and random numbers that drew them for
 * the step, so that they are the very views that were compared. Each is drawn when it is first shown,
 * a few at a time: all that a panel shows at once would hold up the page.
 */
import { useEffect, useMemo, useState } from 'react';
import { drawTwoViews } from '../../../augment/pipeline';
import type { RunConfig } from '../../../config/run-config';
import { pictureLength } from '../../../datasets/dataset';
import { useRun } from '../../../state/run-store';
import type { BatchSample } from '../../../worker/protocol';

/** Spent on drawing before the page has its turn. */
const sliceMs = 8;

type TakeView = (data: Float32Array) => void;

export class BatchViews {
  private readonly drawn = new Map<number, Float32Array>();
  private readonly requests = new Set<{ view: number; take: TakeView }>();
  private timer?: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly batch: BatchSample,
    private readonly config: Pick<RunConfig, 'augment' | 'seed'>,
  ) {}

  /**
   * Hands over f32 [h, w, c] of view 0…2n−1 (view 1 of all n pictures, then view 2), at once if it has
   * been drawn before.
   * @returns what takes the request back
   */
  request(view: number, take: TakeView): () => void {
    const pair = this.drawn.get(this.pictureOf(view));
    if (pair) {
      take(this.viewOf(pair, view));
      return () => undefined;
    }
    const request = { view, take };
    this.requests.add(request);
    this.timer ??= setTimeout(this.drawSlice);
    return () => this.requests.delete(request);
  }

  private readonly drawSlice = (): void => {
    const end = performance.now() + sliceMs;
    for (const request of this.requests) {
      if (performance.now() > end) break;
      this.requests.delete(request);
      request.take(this.viewOf(this.pair(this.pictureOf(request.view)), request.view));
    }
    this.timer = this.requests.size > 0 ? setTimeout(this.drawSlice) : undefined;
  };

  private pair(picture: number): Float32Array {
    const known = this.drawn.get(picture);
    if (known) return known;
    const { images, size, indices, step } = this.batch;
    const { augment, seed } = this.config;
    const request = { rows: [picture], indices: [indices[picture]!], config: augment, seed, step };
    const pair = drawTwoViews({ images, size, ...request });
    this.drawn.set(picture, pair);
    return pair;
  }

  private pictureOf(view: number): number {
    return view % this.batch.indices.length;
  }

  private viewOf(pair: Float32Array, view: number): Float32Array {
    const length = pictureLength(this.batch.size);
    return view < this.batch.indices.length ? pair.subarray(0, length) : pair.subarray(length);
  }
}

/** Of a batch of the run that is going. */
export function useBatchViews(batch: BatchSample | undefined): BatchViews | undefined {
  const config = useRun((run) => run.runConfig);
  return useMemo(() => (batch && config ? new BatchViews(batch, config) : undefined), [batch, config]);
}

/** f32 [h, w, c], once it has been drawn; until then the last view that was shown here. */
export function useView(views: BatchViews, view: number): Float32Array | undefined {
  const [data, setData] = useState<Float32Array>();
  useEffect(() => views.request(view, setData), [views, view]);
  return data;
}
