/**
 * @file Views made by a worker of their own, one step ahead: where the processor trains, they are
 * then ready when their step begins. Until that worker runs, and after it has died, another source
 * makes them when they are taken; with the same functions, so that they are the same views either way.
 */
import { clone, tensor4d, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { openDeviceViews } from '../transforms/device-views';
import type { Batch, Drawing, OpenViewSource, ViewSettings, ViewSource } from '../transforms/view-source';
import { imageAt, imageLength } from '../datasets/dataset';
import type { Given } from '../tensor/repeated-step';
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
  readonly drawing: Drawing = {
    prepare: (batch) => this.numbersOf(batch),
    draw: (numbers: Tensor) => clone(numbers) as Tensor4D,
  };
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
    const { values, shape } = await this.numbersOf(batch);
    return tensor4d(values, shape as Tensor4D['shape']);
  }

  /** What the worker is still making goes nowhere. */
  dispose(): void {
    this.ahead = undefined;
    this.prompt?.dispose();
  }

  private async numbersOf(batch: Batch): Promise<Given> {
    const { ahead } = this;
    this.ahead = undefined;
    const made = ahead?.step === batch.step ? await ahead.values : undefined;
    if (made) {
      const { height, width, channels } = this.settings.dataset.size;
      return { values: made, shape: [made.length / (height * width * channels), height, width, channels] };
    }
    this.prompt ??= this.openPrompt(this.settings);
    const views = await this.prompt.render(batch);
    const values = await views.data<'float32'>();
    views.dispose();
    return { values, shape: views.shape };
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
