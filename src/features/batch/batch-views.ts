/**
 * @file The views of a batch, drawn again from the random numbers that drew them for the step, so that
 * they are the very views that were compared. Each is drawn when it is first shown.
 */
import { useEffect, useMemo, useState } from 'react';
import { sampleViews } from '../../transforms/sample-views';
import type { RunConfig } from '../../config/run-config';
import { imageLength, type ImageSize } from '../../datasets/dataset';
import { renderViews, type ViewPixels } from '../../state/view-renderer';
import { useRun } from '../../state/run-store';
import type { BatchSample } from '../../worker/protocol';
import type { PixelSource } from '../../ui/pixel-source';
import { placeOf, type ViewPlace } from './roles';

type ReceiveView = (data: ViewPixels) => void;

export class BatchViews {
  /** By image. */
  private readonly drawn = new Map<number, [ViewPixels, ViewPixels]>();
  private readonly requests = new Set<{ view: number; receive: ReceiveView }>();
  private timer?: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly batch: BatchSample,
    private readonly config: Pick<RunConfig, 'augment' | 'seed'>,
  ) {}

  /**
   * Hands over view 0…2n−1 (view 1 of all n images, then view 2), at once if it has been drawn before.
   * @returns what takes the request back
   */
  request(view: number, receive: ReceiveView): () => void {
    const known = this.viewOf(view);
    if (known) {
      receive(known);
      return () => undefined;
    }
    const request = { view, receive };
    this.requests.add(request);
    // All that a panel asks for at once is drawn together.
    this.timer ??= setTimeout(() => void this.drawRequested());
    return () => this.requests.delete(request);
  }

  /** Of each of its views. */
  get size(): ImageSize {
    return this.batch.size;
  }

  /** Of one of its views, wherever else the page shows that. */
  placeOf(view: number): ViewPlace {
    return placeOf(this.batch, view);
  }

  private async drawRequested(): Promise<void> {
    this.timer = undefined;
    const numbers = [...new Set([...this.requests].map(({ view }) => this.imageOf(view)))];
    await this.drawImages(numbers.filter((number) => !this.drawn.has(number)));
    for (const request of this.requests) {
      const view = this.viewOf(request.view);
      if (!view) continue;
      this.requests.delete(request);
      request.receive(view);
    }
  }

  private async drawImages(numbers: readonly number[]): Promise<void> {
    if (numbers.length === 0) return;
    const { images: all, size, indices, step } = this.batch;
    const { augment: config, seed } = this.config;
    const length = imageLength(size);
    const images = new Uint8Array(numbers.length * length);
    numbers.forEach((n, i) => images.set(all.subarray(n * length, (n + 1) * length), i * length));
    const views = sampleViews({
      size,
      config,
      seed,
      step,
      indices: numbers.map((n) => indices[n]!),
    });
    const drawn = await renderViews({ images, size, config, views });
    numbers.forEach((n, i) => this.drawn.set(n, [drawn[i]!, drawn[numbers.length + i]!]));
  }

  private imageOf(view: number): number {
    return view % this.batch.indices.length;
  }

  private viewOf(view: number): ViewPixels | undefined {
    return this.drawn.get(this.imageOf(view))?.[view < this.batch.indices.length ? 0 : 1];
  }
}

/** Of a batch of the run that is going. */
export function useBatchViews(batch: BatchSample | undefined): BatchViews | undefined {
  const config = useRun((run) => run.runConfig);
  return useMemo(() => (batch && config ? new BatchViews(batch, config) : undefined), [batch, config]);
}

/** Once it has been drawn; until then the last view that was shown here, which may be of images of another size. */
export function useView(views: BatchViews, view: number): PixelSource | undefined {
  const [shown, setShown] = useState<PixelSource>();
  useEffect(() => views.request(view, (data) => setShown({ ...views.size, data })), [views, view]);
  return shown;
}
