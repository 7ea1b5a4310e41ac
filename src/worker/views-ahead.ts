/**
 * @file Views made by a worker of their own, one step ahead: where the processor trains, they are
 * then ready when their step begins. Until that worker runs, and after it has died, views are made
 * when they are taken; they are the same views either way.
 */
import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { ViewRequest } from '../augment/pipeline';
import { drawBatch, viewsTensor } from '../augment/prompt-views';
import type { Batch, OpenViewSource, ViewSettings, ViewSource } from '../augment/view-source';
import { pictureAt, pictureLength } from '../datasets/dataset';
import type { ViewsReply } from './views.worker';

export const openViewsAhead: OpenViewSource = (settings) =>
  new ViewsAhead(
    settings,
    () => new Worker(new URL('./views.worker.ts', import.meta.url), { type: 'module' }),
  );

type Answer = Float32Array | undefined;

export class ViewsAhead implements ViewSource {
  private worker?: Worker;
  private ready = false;
  /** What the worker makes or has made; nothing comes where it died over it. */
  private ahead?: { step: number; values: Promise<Answer> };
  private answer: (values: Answer) => void = () => undefined;

  constructor(
    private readonly settings: ViewSettings,
    startWorker: () => Worker,
  ) {
    try {
      this.worker = startWorker();
    } catch {
      return;
    }
    this.worker.onmessage = ({ data }: MessageEvent<ViewsReply>) => {
      if (data === 'ready') this.ready = true;
      else this.answer(data);
    };
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.dispose();
    };
    this.worker.onmessageerror = () => this.dispose();
  }

  announce(batch: Batch): void {
    if (!this.worker || !this.ready || this.ahead) return;
    const values = new Promise<Answer>((resolve) => (this.answer = resolve));
    this.ahead = { step: batch.step, values };
    const request = this.requestOf(batch);
    this.worker.postMessage(request, [request.images.buffer]);
  }

  async take(batch: Batch): Promise<Tensor4D> {
    const { ahead } = this;
    const values = await ahead?.values;
    this.ahead = undefined;
    const made = ahead?.step === batch.step ? values : undefined;
    return viewsTensor(made ?? drawBatch(this.settings, batch), this.settings.dataset.size);
  }

  dispose(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.answer(undefined);
  }

  /** The batch's pictures travel as bytes of their own. */
  private requestOf({ indices, step }: Batch): ViewRequest & { images: Uint8Array<ArrayBuffer> } {
    const { dataset, config, seed } = this.settings;
    const length = pictureLength(dataset.size);
    const images = new Uint8Array(indices.length * length);
    indices.forEach((index, i) => images.set(pictureAt(dataset, index), i * length));
    // A copy of the indices: they may be part of a whole epoch's.
    return {
      images,
      size: dataset.size,
      indices: indices.slice(),
      rows: Uint32Array.from(indices.keys()),
      config,
      seed,
      step,
    };
  }
}
