/**
 * @file h and z of the test images, whenever network or images are others than last time; of a run that is under
 * way when the map is opened, first as it began.
 */
import type { Dataset } from '../../datasets/dataset';
import { plainImages, represent } from '../../evaluate/representations';
import { testImageCount } from '../../worker/run-images';
import type { Network } from '../../network/network';
import type { Host, Service } from '../../worker/service';
import type { MapTopics } from './calls';

export function startService({ publish }: Pick<Host<MapTopics>, 'publish'>): Service {
  let shown: { key: string; test: Dataset } | undefined;
  let untrainedShown: { key: string; test: Dataset } | undefined;
  return {
    async refresh({ runId, step, untrainedKey, network, untrained, test }) {
      const key = [untrainedKey, step].join('/');
      if (shown?.key === key && shown.test === test) return;
      shown = { key, test };
      const images = plainImages(test, Math.min(test.count, testImageCount));
      const show = async (step: number, network: Network) => {
        const { h, z } = await represent(network, images);
        publish('map', { runId, snapshot: { step, count: images.count, h: h.values, z: z.values } });
      };
      const isBegun = untrainedShown?.key === untrainedKey && untrainedShown.test === test;
      if (step > 0 && !isBegun) await show(0, untrained());
      untrainedShown = { key: untrainedKey, test };
      await show(step, network());
    },
    endRun() {
      shown = undefined;
      untrainedShown = undefined;
    },
  };
}
