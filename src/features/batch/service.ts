/**
 * @file What the last step of SimCLR compared: the similarities of its batch, with its images and labels, at
 * most twice a second.
 */
import { sampleOf } from '../../worker/batch-sample';
import { comparesPairs } from '../../objectives/objectives';
import { embeddingsOf, pairCosines } from '../../objectives/simclr/objective';
import type { Host, Service } from '../../worker/service';
import type { BatchTopics } from './calls';

/** Images of a batch whose similarities are shown, at most. */
const maxImages = 256;
const intervalMs = 500;

export function startService({ publish, now }: Pick<Host<BatchTopics>, 'publish' | 'now'>): Service {
  let shownAt = -Infinity;
  let shownStep = 0;
  return {
    async showStep({ trainer, runId, dataset, config }, atRest) {
      if (!comparesPairs(config) || !trainer.hasShown) return;
      if (trainer.step === shownStep || (!atRest && now() - shownAt < intervalMs)) return;
      shownStep = trainer.step;
      shownAt = now();
      const { step, indices } = trainer.batchOf(trainer.step - 1);
      const pairs = Math.min(indices.length, maxImages);
      const cosines = await trainer.readShown((shown) => pairCosines(embeddingsOf(shown), pairs));
      const sample = sampleOf(dataset, step, indices.subarray(0, maxImages));
      const labels = sample.indices.map((index) => dataset.labels[index]!);
      const { classNames } = dataset;
      publish('similarity', {
        runId,
        similarity: { ...sample, batchSize: indices.length, cosines, labels, classNames },
      });
    },
    endRun() {
      shownAt = -Infinity;
      shownStep = 0;
    },
  };
}
