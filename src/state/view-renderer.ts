/**
 * @file Views for the page to show, drawn by a worker, so that the page keeps its time for other things;
 * where no such worker runs, here.
 */
import { applyViews } from '../transforms/apply-views';
import type { SampledView } from '../transforms/sample-views';
import type { AugmentConfig } from '../config/run-config';
import { imageLength, type ImageSize } from '../datasets/dataset';
import { ViewWorkerClient } from '../worker/view-worker-client';

export interface ViewRendererRequest {
  /** u8 [N, h, w, c]. */
  images: Uint8Array;
  size: ImageSize;
  /** Under which the views were sampled. */
  config: AugmentConfig;
  /** 2N: the first views of all images, then the second ones. */
  views: readonly SampledView[];
}

/** One view: clamped bytes [h, w, 4], or f32 [h, w, c] in [0, 1]. */
export type ViewPixels = Uint8ClampedArray<ArrayBuffer> | Float32Array<ArrayBuffer>;

let worker: ViewWorkerClient | undefined;

/** The views in the request's order. */
export async function renderViews({
  images,
  size,
  config,
  views,
}: ViewRendererRequest): Promise<ViewPixels[]> {
  worker ??= new ViewWorkerClient();
  const rows = [...Array(images.length / imageLength(size)).keys()];
  // A copy: what is sent is gone here.
  const sent = worker.pixels({ images: images.slice(), size, config, views });
  const drawn = (await sent) ?? applyViews(images, size, rows, views);
  const length = drawn.length / views.length;
  return views.map((_, i) => drawn.subarray(i * length, (i + 1) * length));
}

/**
 * Keeps up with requests that come faster than they are answered: one is drawn at a time, then the newest
 * that came meanwhile. What was drawn of other images than the newest request's is not handed over.
 */
export class NewestViews<Request extends Pick<ViewRendererRequest, 'images'> = ViewRendererRequest> {
  private newest?: Request;
  private isDrawing = false;

  constructor(
    private readonly draw: (request: Request) => Promise<ViewPixels[]>,
    private readonly receive: (views: ViewPixels[], request: Request) => void,
  ) {}

  ask(request: Request): void {
    this.newest = request;
    if (!this.isDrawing) void this.drawToNewest();
  }

  private async drawToNewest(): Promise<void> {
    this.isDrawing = true;
    try {
      let drawn: Request | undefined;
      while (this.newest && drawn !== this.newest) {
        drawn = this.newest;
        const views = await this.draw(drawn);
        if (this.newest.images === drawn.images) this.receive(views, drawn);
      }
    } finally {
      this.isDrawing = false;
    }
  }
}
