/**
 * @file The training images nearest to the image that is asked about: by pixels, by h of the encoder as it
 * began, and as it is. Searched again only when network, query or bank are others than last time.
 */
import { imageAt, imageLength, type Dataset } from '../../datasets/dataset';
import { nearestByCosine, type Neighbour } from '../../evaluate/neighbours';
import { plainImages, represent } from '../../evaluate/representations';
import type { Network } from '../../network/network';
import type { Argument } from '../../rpc/messages';
import type { Host, Moment, Service } from '../../worker/service';
import type { NearestImages, NeighbourCalls, NeighbourTopics } from './calls';

/** Training images that are searched: the first ones. */
const maxBankImages = 2000;
const shownNeighbours = 8;

type NeighbourHost = Pick<Host<NeighbourTopics>, 'publish' | 'refresh'>;

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
    const { training, test, step, runId, untrainedKey } = moment;
    const bankSize = Math.min(training.available(), maxBankImages);
    const key = [untrainedKey, step, bankSize, id].join('/');
    if (this.answered?.key === key && this.answered.test === test) return;
    this.answered = { key, test };
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
  };

  readonly endRun = (): void => {
    this.banks = {};
    this.answered = undefined;
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
