/**
 * @file The other end of a worker that draws views. Requests are answered in their order; after it has
 * died, or where there can be none, by nothing.
 */
import type { RenderedViews } from '../kernels/wasm/view-renderer';
import { WorkerClient, type WorkerLike } from '../rpc/client';
import type { NumbersRequest, PixelsRequest, ViewsCalls } from './views.worker';

export class ViewWorkerClient {
  private readonly client?: WorkerClient<ViewsCalls>;
  private started = false;

  constructor(
    startWorker: (name: string) => WorkerLike = startViewsWorker,
    watch?: ConstructorParameters<typeof WorkerClient>[2],
  ) {
    try {
      this.client = new WorkerClient<ViewsCalls>(startWorker, undefined, watch);
    } catch {
      return;
    }
    void nothingIfDead(this.client.call('start', null).then(() => (this.started = true)));
  }

  /** Whether it runs; a worker takes a while to start. */
  get ready(): boolean {
    return this.started && this.client!.isAlive;
  }

  /**
   * f32 [views, h, w, c], or nothing if the worker died over them.
   * @param request its `images` are transferred
   */
  numbers(request: NumbersRequest): Promise<Float32Array | undefined> {
    return nothingIfDead(this.client?.call('numbers', request, { transfer: [request.images.buffer] }));
  }

  /**
   * Pixels u8 [2N, h, w, 4], where there is no wasm SIMD f32 [2N, h, w, c], or nothing if the worker died over them.
   * @param request its `images` are transferred
   */
  pixels(request: PixelsRequest): Promise<RenderedViews | undefined> {
    return nothingIfDead(this.client?.call('pixels', request, { transfer: [request.images.buffer] }));
  }
}

function nothingIfDead<Value>(answer: Promise<Value> | undefined): Promise<Value | undefined> {
  return answer?.catch(() => undefined) ?? Promise.resolve(undefined);
}

function startViewsWorker(name: string): Worker {
  return new Worker(new URL('./views.worker.ts', import.meta.url), { type: 'module', name });
}
