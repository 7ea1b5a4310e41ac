/**
 * @file What the panels `map` and `neighbours` show: representations of test and training images, by
 * inference with the network of the moment and with the same one untrained. Computed only while
 * watched, only when network or query are others than last time, and so seldom that it takes at most a
 * twentieth of the time.
 */
import type { RunConfig } from '../config/run-config';
import { imageAt, imageLength, type Dataset } from '../datasets/dataset';
import { nearestByCosine, type Neighbour } from '../evaluate/neighbours';
import { plainImages, represent } from '../evaluate/representations';
import { buildNetwork, type Network } from '../network/network';
import type { Publish } from '../rpc/server';
import type { NearestImages, PanelName, TrainingTopics } from './protocol';

/** Test images on the map. */
export const mapImages = 500;
/** Training images that are searched for neighbours: the first ones. */
const maxBankImages = 2000;
const shownNeighbours = 8;
const leastIntervalMs = 2000;
/** Computing pauses for so many times as long as it took. */
const restFactor = 20;

type Config = Pick<RunConfig, 'model' | 'seed'>;

/** The state that panels are to show. */
export interface Moment {
  runId: number;
  config: Config;
  /** Steps taken; none while there is no run. */
  step: number;
  /** The network in training, if there is one. */
  network: Network | undefined;
  training: Dataset;
  /** Its first `mapImages` images have arrived. */
  test: Dataset;
}

export interface NeighbourQuery {
  id: number;
  /** Index of a test image, or an image's bytes. */
  query: number | Uint8Array;
}

export interface PanelDependencies {
  publish: Publish<TrainingTopics>;
  /** Milliseconds, monotonic. */
  now(): number;
}

export class EmbeddingPanels {
  private query?: NeighbourQuery;
  private untrained?: { key: string; network: Network };
  private postedTest?: Dataset;
  private mapKey = '';
  private neighboursKey = '';
  private banks: {
    untrained?: { key: string; h: Float32Array };
    trained?: { key: string; h: Float32Array };
  } = {};
  private restUntil = -Infinity;

  constructor(private readonly dependencies: PanelDependencies) {}

  /** Its neighbours are found at the next `refresh`, rest or not. */
  ask(query: NeighbourQuery): void {
    this.query = query;
    this.wake();
  }

  /** Ends the rest: something that the visitor waits for has changed. */
  wake(): void {
    this.restUntil = -Infinity;
  }

  /** Whether a `refresh` would have anything to look at now. */
  isDue(watched: ReadonlySet<PanelName>): boolean {
    return (watched.has('map') || watched.has('neighbours')) && this.dependencies.now() >= this.restUntil;
  }

  async refresh(watched: ReadonlySet<PanelName>, moment: Moment): Promise<void> {
    const start = this.dependencies.now();
    if (this.postedTest !== moment.test) {
      this.postedTest = moment.test;
      this.mapKey = '';
      this.neighboursKey = '';
      this.dependencies.publish('test-images', testImages(moment.test));
    }
    if (watched.has('map')) await this.refreshMap(moment);
    if (watched.has('neighbours')) await this.refreshNeighbours(moment);
    const end = this.dependencies.now();
    this.restUntil = end + Math.max(leastIntervalMs, restFactor * (end - start));
  }

  /** Frees the untrained network, and forgets what was computed for the run that is over. */
  endRun(): void {
    this.untrained?.network.dispose();
    this.untrained = undefined;
    this.banks = {};
    this.mapKey = '';
    this.neighboursKey = '';
    this.wake();
  }

  private async refreshMap(moment: Moment): Promise<void> {
    const key = networkKey(moment);
    if (key === this.mapKey) return;
    this.mapKey = key;
    const { test, step } = moment;
    const images = plainImages(test, Math.min(test.count, mapImages));
    const { h, z } = await represent(this.networkOf(moment), images);
    const snapshot = { step, count: images.count, h: h.values, z: z.values };
    this.dependencies.publish('map', { runId: moment.runId, snapshot });
  }

  private async refreshNeighbours(moment: Moment): Promise<void> {
    if (!this.query) return;
    const { id, query } = this.query;
    const { training, test, step, config } = moment;
    const bankSize = Math.min(training.available(), maxBankImages);
    const key = [networkKey(moment), bankSize, id].join('/');
    if (key === this.neighboursKey) return;
    this.neighboursKey = key;
    const image = typeof query === 'number' ? imageAt(test, query) : query;
    if (image.length !== imageLength(training.size)) return;
    const bank = firstImages(training, bankSize);
    const untrained = this.untrainedNetwork(config, training.size.channels);
    const trained = this.networkOf(moment);
    const untrainedKey = [configKey(config), bankSize].join('/');
    const trainedKey = [networkKey(moment), bankSize].join('/');
    if (this.banks.untrained?.key !== untrainedKey) {
      this.banks.untrained = { key: untrainedKey, h: await featuresOf(untrained, training, bankSize) };
    }
    if (this.banks.trained?.key !== trainedKey) {
      const isSame = trained === untrained;
      const h = isSame ? this.banks.untrained.h : await featuresOf(trained, training, bankSize);
      this.banks.trained = { key: trainedKey, h };
    }
    const nearestIn = async (network: Network, h: Float32Array) => {
      const own = await featuresOf(network, { images: image, size: training.size }, 1);
      return nearestByCosine(h, own, shownNeighbours);
    };
    const nearest = {
      pixels: nearestByCosine(bank, image, shownNeighbours),
      untrained: await nearestIn(untrained, this.banks.untrained.h),
      trained: await nearestIn(trained, this.banks.trained.h),
    };
    this.dependencies.publish('neighbours', {
      runId: moment.runId,
      report: {
        id,
        step,
        size: training.size,
        bankSize,
        spaces: {
          pixels: shown(nearest.pixels, training),
          untrained: shown(nearest.untrained, training),
          trained: shown(nearest.trained, training),
        },
      },
    });
  }

  private networkOf({ network, config, training }: Moment): Network {
    return network ?? this.untrainedNetwork(config, training.size.channels);
  }

  private untrainedNetwork(config: Config, channels: number): Network {
    const key = [configKey(config), channels].join('/');
    if (this.untrained?.key !== key) {
      this.untrained?.network.dispose();
      this.untrained = { key, network: buildNetwork(config.model, channels, config.seed) };
    }
    return this.untrained.network;
  }
}

/** h of the first images, f32 [count, d]. */
async function featuresOf(
  network: Network,
  images: Pick<Dataset, 'images' | 'size'>,
  count: number,
): Promise<Float32Array> {
  return (await represent(network, plainImages(images, count))).h.values;
}

function configKey({ model, seed }: Config): string {
  return JSON.stringify([model, seed]);
}

function networkKey({ config, step }: Moment): string {
  return [configKey(config), step].join('/');
}

function firstImages(dataset: Dataset, most: number): Uint8Array {
  return dataset.images.subarray(0, Math.min(dataset.count, most) * imageLength(dataset.size));
}

function testImages(test: Dataset) {
  const count = Math.min(test.count, mapImages);
  return {
    size: test.size,
    count,
    images: firstImages(test, count).slice(),
    labels: test.labels.slice(0, count),
    classNames: test.classNames,
  };
}

function shown(nearest: readonly Neighbour[], dataset: Dataset): NearestImages {
  const length = imageLength(dataset.size);
  const images = new Uint8Array(nearest.length * length);
  nearest.forEach(({ index }, i) => images.set(imageAt(dataset, index), i * length));
  return {
    indices: nearest.map(({ index }) => index),
    cosines: nearest.map(({ cosine }) => cosine),
    labels: nearest.map(({ index }) => dataset.labels[index]!),
    images,
  };
}
