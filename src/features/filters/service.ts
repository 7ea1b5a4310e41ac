/** @file The filters of the encoder's first layer as they stand, and as they began, whenever they are others than last time. */
import type { Tensor } from '@tensorflow/tfjs-core';
import { filterImages } from '../../evaluate/filter-images';
import type { Network } from '../../network/network';
import type { Host, Service } from '../../worker/service';
import type { FilterTopics } from './calls';

export function startService({ publish }: Pick<Host<FilterTopics>, 'publish'>): Service {
  let shown: string | undefined;
  return {
    async refresh({ runId, step, untrainedKey, network, untrained }) {
      const key = [untrainedKey, step].join('/');
      if (shown === key) return;
      shown = key;
      const kernel = firstKernel(network());
      const [height, width, channels, count] = kernel.shape as [number, number, number, number];
      const [trained, before] = await Promise.all(
        [kernel, firstKernel(untrained())].map(async (one) =>
          filterImages(await one.data<'float32'>(), count),
        ),
      );
      const size = { height, width, channels };
      publish('filters', { runId, filters: { step, count, size, trained: trained!, untrained: before! } });
    },
    endRun() {
      shown = undefined;
    },
  };
}

/** [height, width, channels, count]: every encoder begins with a convolution. */
function firstKernel({ weights }: Network): Tensor {
  return weights[0]!.variable;
}
