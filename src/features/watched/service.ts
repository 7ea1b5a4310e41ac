/**
 * @file The watched batch: the first images of a run's first step, as that step saw them, encoded before it and after
 * logged steps, so seldom that it takes a twentieth of the time at most. Seed and settings decide it.
 */
import { tensor4d } from '@tensorflow/tfjs-core';
import { PlaygroundError } from '../../config/playground-error';
import { buildNetwork } from '../../network/network';
import { buildObjective } from '../../objectives/build-objective';
import type { StepBatch } from '../../objectives/objective';
import { chosenObjective } from '../../objectives/objectives';
import { labelsOf } from '../../train/labels';
import { look } from '../../train/look';
import { renderBatchViews } from '../../transforms/pipeline';
import { sampleOf } from '../../worker/batch-sample';
import type { BatchSample } from '../../worker/protocol';
import type { Host, Service } from '../../worker/service';
import type { TrainingRun } from '../../worker/training-run';
import type { WatchedLook, WatchedTopics } from './calls';

const watchedImages = 8;
/** Nobody reads faster. */
const minIntervalMs = 250;
/** A look is followed by so many times as long without one. */
const restFactor = 20;

export function startService({ publish, now }: Pick<Host<WatchedTopics>, 'publish' | 'now'>): Service {
  let watched: WatchedBatch | undefined;
  let shownStep = 0;
  let restUntil = -Infinity;
  return {
    async showStep(run, atRest) {
      const { runId, trainer } = run;
      const start = now();
      if (!watched) {
        watched = watchedBatchOf(run);
        const { sample } = watched;
        publish('watched-batch', { runId, sample, start: await watched.atStart() });
      }
      const { step } = trainer;
      if (step === shownStep || (!atRest && start < restUntil)) return;
      shownStep = step;
      const seen = await watched.atPresent();
      if (seen) publish('watched', { runId, now: seen });
      const end = now();
      restUntil = end + Math.max(minIntervalMs, restFactor * (end - start));
    },
    endRun() {
      watched = undefined;
      shownStep = 0;
      restUntil = -Infinity;
    },
  };
}

interface WatchedBatch {
  sample: BatchSample;
  /** Of the network as the seed starts it: the run's own may have gone on. */
  atStart: () => Promise<WatchedLook>;
  /** Undefined where it cannot be compared by inference, as while batch norm's statistics have not settled. */
  atPresent: () => Promise<WatchedLook | undefined>;
}

function watchedBatchOf({ config, dataset, trainer }: TrainingRun): WatchedBatch {
  const step = 0;
  const indices = trainer.batchOf(step).indices.slice(0, watchedImages);
  const sample = sampleOf(dataset, step, indices);
  const { images, size } = sample;
  const { augment, seed } = config;
  const shape = chosenObjective(config);
  const sampling = { size, config: augment, seed, step, indices, views: shape.views };
  const pixels = renderBatchViews({ ...sampling, images, rows: [...indices.keys()] });
  const makeBatch = (): StepBatch => ({
    views: tensor4d(pixels, [indices.length * shape.views, size.height, size.width, size.channels]),
    labels: labelsOf({ step, indices }, dataset, shape),
    step,
  });
  return {
    sample,
    async atStart() {
      const network = buildNetwork(config, dataset.size.channels);
      const { featureSize } = network;
      const objective = buildObjective(config, { ...dataset, featureSize });
      const seen = await look(network, objective, makeBatch, 1).finally(() => {
        network.dispose();
        objective.dispose();
      });
      return { step: 0, featureSize, ...seen };
    },
    async atPresent() {
      const { step, network, objective } = trainer;
      const seen = await look(network, objective, makeBatch, Math.max(step, 1)).catch(unlessDiverged);
      return seen && { step, featureSize: network.featureSize, ...seen };
    },
  };
}

/** Whether the run has diverged is for its own batches to tell. */
function unlessDiverged(error: unknown): undefined {
  if (!(error instanceof PlaygroundError && error.code === 'diverged')) throw error;
}
