/**
 * @file The training worker's end of the worker that makes views. Requests are answered in their
 * order; after it has died, or where there can be none, by nothing.
 */
import type { ViewsReply, ViewsRequest } from './views.worker';

/** Views f32 [2N, h, w, c], or nothing if the worker died over them. */
type Answer = Float32Array | undefined;

export class ViewMaker {
  private worker?: Worker;
  private started = false;
  private readonly waiting: ((answer: Answer) => void)[] = [];

  constructor(startWorker: () => Worker) {
    try {
      this.worker = startWorker();
    } catch {
      return;
    }
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

  /** @param request its `images` are transferred */
  make(request: ViewsRequest): Promise<Answer> {
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
    this.worker?.terminate();
    this.worker = undefined;
    for (const resolve of this.waiting.splice(0)) resolve(undefined);
  }
}
