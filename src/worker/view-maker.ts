/**
 * @file The other end of a worker that draws views. Requests are answered in their order; after it has
 * died, or where there can be none, by nothing.
 */
import type { DrawnViews } from '../kernels/wasm/view-drawer';
import { newName, watchLife } from './life';
import type { NumbersRequest, PixelsRequest, ViewsReply } from './views.worker';

export class ViewMaker {
  private worker?: Worker;
  private started = false;
  private readonly waiting: ((answer: DrawnViews | undefined) => void)[] = [];

  private readonly endWatch: () => void = () => undefined;

  constructor(startWorker: (name: string) => Worker = startViewsWorker, watch = watchLife) {
    const name = newName();
    try {
      this.worker = startWorker(name);
    } catch {
      return;
    }
    this.endWatch = watch(name, () => this.end());
    this.worker.onmessage = ({ data }: MessageEvent<ViewsReply>) => {
      if (data === 'ready') this.started = true;
      else this.waiting.shift()?.(data);
    };
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.end();
    };
    this.worker.onmessageerror = () => this.end();
  }

  /** Whether it runs; a worker takes a while to start. */
  get ready(): boolean {
    return this.started && this.worker !== undefined;
  }

  /**
   * f32 [2N, h, w, c], or nothing if the worker died over them.
   * @param request its `images` are transferred
   */
  numbers(request: NumbersRequest): Promise<Float32Array | undefined> {
    return this.make(request) as Promise<Float32Array | undefined>;
  }

  /**
   * Pixels u8 [2N, h, w, 4], where there is no wasm SIMD f32 [2N, h, w, c], or nothing if the worker died over them.
   * @param request its `images` are transferred
   */
  pixels(request: PixelsRequest): Promise<DrawnViews | undefined> {
    return this.make(request);
  }

  private make(request: NumbersRequest | PixelsRequest): Promise<DrawnViews | undefined> {
    return new Promise((resolve) => {
      if (!this.worker) {
        resolve(undefined);
        return;
      }
      this.waiting.push(resolve);
      this.worker.postMessage(request, [request.images.buffer]);
    });
  }

  private end(): void {
    this.endWatch();
    this.worker?.terminate();
    this.worker = undefined;
    for (const resolve of this.waiting.splice(0)) resolve(undefined);
  }
}

function startViewsWorker(name: string): Worker {
  return new Worker(new URL('./views.worker.ts', import.meta.url), { type: 'module', name });
}
