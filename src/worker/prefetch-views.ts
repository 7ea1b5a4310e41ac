/**
 * @file Views made by a worker of their own, one step ahead: where the processor trains, they are
 * then ready when their step begins. Until that worker runs, and after it has died, another source
 * makes them when they are taken; with the same functions, so that they are the same views either way.
 */
import type { Tensor4D } from '@tensorflow/tfjs-core';
import { openDeviceViews } from '../transforms/device-views';
import { viewsTensor } from '../transforms/eager-views';
import type { Batch, OpenViewSource, ViewSettings, ViewSource } from '../transforms/view-source';
import { imageAt, imageLength } from '../datasets/dataset';
import { ViewWorkerClient } from './view-worker-client';

/**
 * For the wasm backend with our kernels. Starts the worker, which serves one run after another and ends
 * with the worker that started it.
 */
export function startPrefetchingViews(): OpenViewSource {
  const worker = new ViewWorkerClient();
  return (settings) => new PrefetchedViews(settings, worker, openDeviceViews);
}

export class PrefetchedViews implements ViewSource {
  private ahead?: { step: number; values: ReturnType<ViewWorkerClient['numbers']> };
  private prompt?: ViewSource;

  constructor(
    private readonly settings: ViewSettings,
    private readonly worker: ViewWorkerClient,
    private readonly openPrompt: OpenViewSource,
  ) {}

  announce(batch: Batch): void {
    if (this.ahead || !this.worker.ready) return;
    this.ahead = { step: batch.step, values: this.request(batch) };
  }

  async render(batch: Batch): Promise<Tensor4D> {
    const { ahead } = this;
    this.ahead = undefined;
    const made = ahead?.step === batch.step ? await ahead.values : undefined;
    if (made) return viewsTensor(made, this.settings.dataset.size);
    this.prompt ??= this.openPrompt(this.settings);
    return this.prompt.render(batch);
  }

  /** What the worker is still making goes nowhere. */
  dispose(): void {
    this.ahead = undefined;
    this.prompt?.dispose();
  }

  /** The batch's images travel as bytes of their own. */
  private request({ indices, step }: Batch): ReturnType<ViewWorkerClient['numbers']> {
    const { dataset, config, seed, views } = this.settings;
    const { size } = dataset;
    const length = imageLength(size);
    const images = new Uint8Array(indices.length * length);
    indices.forEach((index, i) => images.set(imageAt(dataset, index), i * length));
    // Of the indices too a copy is sent, and not the whole epoch that they may be a part of.
    return this.worker.numbers({ images, size, indices: indices.slice(), config, seed, step, views });
  }
}
