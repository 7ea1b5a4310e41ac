/** @file h and z of the test images, whenever network or images are others than last time. */
import type { Dataset } from '../../datasets/dataset';
import { plainImages, represent } from '../../evaluate/representations';
import { testImageCount } from '../../worker/run-images';
import type { Host, Service } from '../../worker/service';
import type { MapTopics } from './calls';

export function startService({ publish }: Pick<Host<MapTopics>, 'publish'>): Service {
  let shown: { key: string; test: Dataset } | undefined;
  return {
    async refresh({ runId, step, untrainedKey, network, test }) {
      const key = [untrainedKey, step].join('/');
      if (shown?.key === key && shown.test === test) return;
      shown = { key, test };
      const images = plainImages(test, Math.min(test.count, testImageCount));
      const { h, z } = await represent(network(), images);
      publish('map', { runId, snapshot: { step, count: images.count, h: h.values, z: z.values } });
    },
    endRun() {
      shown = undefined;
    },
  };
}
