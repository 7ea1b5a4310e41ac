/**
 * @file The images of the worker's run: those that it trains on, open from the moment that settings ask
 * for them, and the test images of the panels, whose download starts when one is first watched. All
 * are asked for until they come; what nobody wants any more is left.
 */
import type { RunConfig } from '../config/run-config';
import type { Dataset, DatasetProgress } from '../datasets/dataset';
import { datasetSources } from '../datasets/dataset-sources';
import { Downloads, type MissingFile } from '../datasets/downloads';
import { keyOf } from '../datasets/own/own-set';
import type { StartTimer } from '../datasets/timer';
import { untilAborted } from '../datasets/until-aborted';
import { openTestSplit } from './test-split';

/** Test images that panels show, at most: the first ones. */
export const testImageCount = 500;

export interface ImagesDependencies {
  startTimer: StartTimer;
  /** Told of all files that could not be had so far, whenever they are others. */
  onMissing: (files: MissingFile[]) => void;
  onProgress: (progress: DatasetProgress) => void;
  /** Test images that were waited for are there. */
  onTestImages: () => void;
  onFailure: (error: unknown) => void;
}

interface Kept {
  key: string;
  abort: AbortController;
}

export class RunImages {
  /** Where `public/` is served, ending in `/`. */
  assetBase = '';
  readonly downloads: Downloads;
  private training?: Kept & { dataset?: Dataset };
  private test?: Kept & { dataset?: Dataset };
  /** Those who wait for training images to be open. */
  private readonly waiting = new Set<() => void>();

  constructor(private readonly dependencies: ImagesDependencies) {
    const { startTimer, onMissing } = dependencies;
    this.downloads = new Downloads({ startTimer, attempts: Infinity, onMissing });
  }

  /** The open training images, if they are those of this config. */
  ofConfig(config: RunConfig): Dataset | undefined {
    return this.training?.key === trainingKey(config) ? this.training.dataset : undefined;
  }

  /**
   * Opens the training images and waits for the first few.
   * @returns whether they are others than before
   * @throws the dataset's errors, or the signal's reason once it aborts, which leaves them
   */
  async open(config: RunConfig, firstImages: number, signal: AbortSignal): Promise<boolean> {
    if (this.ofConfig(config)) return false;
    this.training?.abort.abort();
    const abort = new AbortController();
    const training: RunImages['training'] = { key: trainingKey(config), abort };
    this.training = training;
    const leave = () => abort.abort(signal.reason);
    signal.addEventListener('abort', leave);
    try {
      signal.throwIfAborted();
      const request = {
        split: 'train',
        count: config.dataset.trainingImages,
        seed: config.seed,
        settings: config.dataset,
        assetBase: this.assetBase,
        downloads: this.downloads,
        onProgress: (progress: DatasetProgress) => {
          if (!abort.signal.aborted) this.dependencies.onProgress(progress);
        },
        signal: abort.signal,
      } as const;
      const dataset = await untilAborted(datasetSources[config.dataset.name].open(request), abort.signal);
      await untilAborted(dataset.waitFor(Math.min(dataset.count, firstImages)), abort.signal);
      training.dataset = dataset;
    } catch (error) {
      if (this.training === training) this.training = undefined;
      throw error;
    } finally {
      signal.removeEventListener('abort', leave);
    }
    for (const go of this.waiting) go();
    return true;
  }

  /** The training images, whichever they are, once they are open. @throws the signal's reason */
  async opened(signal: AbortSignal): Promise<Dataset> {
    for (;;) {
      const dataset = this.training?.dataset;
      if (dataset) return dataset;
      let go!: () => void;
      const opening = new Promise<void>((resolve) => this.waiting.add((go = resolve)));
      await untilAborted(opening, signal).finally(() => this.waiting.delete(go));
    }
  }

  /** Those that panels show, once they have all arrived; asked for at the first call. */
  testImages(config: RunConfig): Dataset | undefined {
    const key = sourceKey(config);
    if (this.test?.key !== key) this.openTest(key, config);
    return this.test?.dataset;
  }

  private openTest(key: string, config: RunConfig): void {
    this.test?.abort.abort();
    const test: RunImages['test'] = { key, abort: new AbortController() };
    this.test = test;
    const { onTestImages, onFailure } = this.dependencies;
    const { downloads } = this;
    const { signal } = test.abort;
    const source = datasetSources[config.dataset.name];
    openTestSplit({
      source,
      config,
      count: testImageCount,
      assetBase: this.assetBase,
      downloads,
      signal,
    }).then(
      (dataset) => {
        test.dataset = dataset;
        onTestImages();
      },
      (error: unknown) => {
        if (!signal.aborted) onFailure(error);
      },
    );
  }
}

function trainingKey(config: RunConfig): string {
  return [sourceKey(config), config.dataset.trainingImages].join('/');
}

/** What decides a dataset's images. */
function sourceKey({ dataset, seed }: RunConfig): string {
  const { name } = dataset;
  const own = name === 'own' ? keyOf(dataset) : '';
  return [name, datasetSources[name].followsSeed ? seed : '', own].join('/');
}
