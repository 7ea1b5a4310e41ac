/**
 * @file The training images nearest to the image that is asked about: by pixels, by h of the encoder as it
 * began, and as it is. Searched again only when network, query or bank are others than last time. After the
 * answer the same is counted for all test images, in slices, where network, bank or test images are others.
 */
import { imageAt, imageLength, type Dataset } from '../../datasets/dataset';
import { knn } from '../../evaluate/knn';
import type { Rows } from '../../evaluate/linear-probe';
import { nearestByCosine, type Neighbour } from '../../evaluate/neighbours';
import { ownClassChance, ownClassShare, type OwnClassShare } from '../../evaluate/own-class-share';
import { plainImages, represent } from '../../evaluate/representations';
import type { Network } from '../../network/network';
import type { Argument } from '../../rpc/messages';
import { testImageCount } from '../../worker/run-images';
import type { Host, Moment, Service } from '../../worker/service';
import type { NearestImages, NeighbourCalls, NeighbourTopics } from './calls';

/** Training images that are searched: the first ones. */
const maxBankImages = 2000;
const shownNeighbours = 8;

type NeighbourHost = Pick<Host<NeighbourTopics>, 'publish' | 'refresh' | 'yieldToTasks'>;

export function startService(host: NeighbourHost): Service<NeighbourCalls> {
  return new NeighbourSearch(host);
}

class NeighbourSearch implements Service<NeighbourCalls> {
  private query?: Argument<NeighbourCalls, 'neighbours'>;
  private answered?: { key: string; test: Dataset } | undefined;
  /** h of the bank, by what it follows from. */
  private banks: {
    untrained?: { key: string; h: Float32Array };
    trained?: { key: string; h: Float32Array };
  } = {};

  /** The averages of the last time, and those that stay as the network learns. */
  private averaged?: { key: string; test: Dataset } | undefined;
  private fixedShares?:
    | { key: string; test: Dataset; pixels: OwnClassShare; untrained: OwnClassShare }
    | undefined;

  constructor(private readonly host: NeighbourHost) {}

  readonly calls = {
    neighbours: (query: Argument<NeighbourCalls, 'neighbours'>) => {
      this.query = query;
      return this.host.refresh();
    },
  };

  readonly refresh = async (moment: Moment): Promise<void> => {
    if (!this.query) return;
    const { id, query } = this.query;
    const { training, test, step, untrainedKey } = moment;
    const bankSize = Math.min(training.available(), maxBankImages);
    const key = [untrainedKey, step, bankSize, id].join('/');
    const isAnswered = this.answered?.key === key && this.answered.test === test;
    this.answered = { key, test };
    if (!isAnswered) await this.answer(moment, id, query, bankSize);
    if (training.classNames.length > 0) await this.average(moment, bankSize);
  };

  private async answer(
    moment: Moment,
    id: number,
    query: number | Uint8Array,
    bankSize: number,
  ): Promise<void> {
    const { training, test, step, runId } = moment;
    const image = typeof query === 'number' ? imageAt(test, query) : query;
    if (image.length !== imageLength(training.size)) return;
    const banks = await this.banksOf(moment, bankSize);
    const nearestIn = async (network: Network, h: Float32Array) => {
      const own = await featuresOf(network, { images: image, size: training.size }, 1);
      return nearestByCosine(h, own, shownNeighbours);
    };
    const pixels = training.images.subarray(0, bankSize * imageLength(training.size));
    const nearest = {
      pixels: nearestByCosine(pixels, image, shownNeighbours),
      untrained: await nearestIn(moment.untrained(), banks.untrained),
      trained: await nearestIn(moment.network(), banks.trained),
    };
    this.host.publish('neighbours', {
      runId,
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

  private async average(moment: Moment, bankSize: number): Promise<void> {
    const { training, test, step, runId, untrainedKey } = moment;
    const key = [untrainedKey, step, bankSize].join('/');
    if (this.averaged?.key === key && this.averaged.test === test) return;
    const testImages = Math.min(test.count, testImageCount);
    const labels = test.labels.subarray(0, testImages);
    const bankLabels = training.labels.subarray(0, bankSize);
    const { yieldToTasks } = this.host;
    const shareOf = async (bank: Rows, queries: Rows) => {
      const options = {
        k: shownNeighbours,
        temperature: 1,
        classes: training.classNames.length,
        yieldToTasks,
      };
      const { neighbours } = await knn(bank, bankLabels, queries, options);
      return ownClassShare(neighbours, bankLabels, labels);
    };
    const shareIn = async (network: Network, h: Float32Array) => {
      const queries = await represent(network, plainImages(test, testImages), yieldToTasks);
      return shareOf(rowsOf(h, bankSize), queries.h);
    };
    const banks = await this.banksOf(moment, bankSize);
    const fixedKey = [untrainedKey, bankSize].join('/');
    if (this.fixedShares?.key !== fixedKey || this.fixedShares.test !== test) {
      const pixels = await shareOf(pixelsOf(training, bankSize), pixelsOf(test, testImages));
      const untrained = await shareIn(moment.untrained(), banks.untrained);
      this.fixedShares = { key: fixedKey, test, pixels, untrained };
    }
    const { pixels, untrained } = this.fixedShares;
    const isSame = moment.network() === moment.untrained();
    const trained = isSame ? untrained : await shareIn(moment.network(), banks.trained);
    this.averaged = { key, test };
    this.host.publish('neighbour-averages', {
      runId,
      averages: {
        step,
        k: Math.min(shownNeighbours, bankSize),
        testImages,
        bankSize,
        chance: ownClassChance(bankLabels, labels),
        spaces: { pixels, untrained, trained },
      },
    });
  }

  readonly endRun = (): void => {
    this.banks = {};
    this.answered = undefined;
    this.averaged = undefined;
    this.fixedShares = undefined;
  };

  private async banksOf({ untrainedKey, step, training, ...moment }: Moment, bankSize: number) {
    const [untrained, trained] = [moment.untrained(), moment.network()];
    const firstKey = [untrainedKey, bankSize].join('/');
    const key = [untrainedKey, step, bankSize].join('/');
    if (this.banks.untrained?.key !== firstKey) {
      this.banks.untrained = { key: firstKey, h: await featuresOf(untrained, training, bankSize) };
    }
    if (this.banks.trained?.key !== key) {
      const isSame = trained === untrained;
      const h = isSame ? this.banks.untrained.h : await featuresOf(trained, training, bankSize);
      this.banks.trained = { key, h };
    }
    return { untrained: this.banks.untrained.h, trained: this.banks.trained.h };
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

/** Row-major [count, d]. */
function rowsOf(values: Float32Array, count: number): Rows {
  return { values, count, size: values.length / count };
}

/** The first images' bytes as rows. */
function pixelsOf({ images, size }: Dataset, count: number): Rows {
  return rowsOf(Float32Array.from(images.subarray(0, count * imageLength(size))), count);
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
