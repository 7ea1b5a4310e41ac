/** @file One step in slow motion: the run's next one, on the first of its images and on copies of network and optimiser. */
import { tensor4d } from '@tensorflow/tfjs-core';
import { PlaygroundError } from '../../config/playground-error';
import { buildNetwork } from '../../network/network';
import { buildObjective } from '../../objectives/build-objective';
import { chosenObjective } from '../../objectives/objectives';
import { createOptimizer } from '../../optimizers/optimizer';
import { updateRules } from '../../optimizers/update-rules';
import { learningRateAt } from '../../train/learning-rate';
import { slowStep } from '../../train/slow-step';
import { trainedWeights } from '../../train/train-step';
import { renderBatchViews } from '../../transforms/pipeline';
import { sampleOf } from '../../worker/batch-sample';
import type { Host, Service } from '../../worker/service';
import type { TrainingRun } from '../../worker/training-run';
import type { SlowMotionCalls, TracedStep } from './calls';

const tracedImages = 4;

export function startService({ queue, state }: Pick<Host, 'queue' | 'state'>): Service<SlowMotionCalls> {
  return {
    calls: {
      slowStep: (runId) =>
        queue.brief(() => {
          const { run } = state();
          if (!run || run.runId !== runId) throw new PlaygroundError('no-run', {});
          return traced(run);
        }),
    },
  };
}

async function traced({ config, dataset, trainer }: TrainingRun): Promise<TracedStep> {
  const { step } = trainer;
  const { augment, seed, loss, optimizer: settings } = config;
  const indices = trainer.batchOf(step).indices.slice(0, tracedImages);
  const sample = sampleOf(dataset, step, indices);
  const { size, images } = sample;
  const sampling = { size, config: augment, seed, step, indices, views: chosenObjective(config).views };
  const pixels = renderBatchViews({ ...sampling, images, rows: [...indices.keys()] });
  const network = buildNetwork(config, size.channels);
  const objective = buildObjective(config, { ...dataset, featureSize: network.featureSize });
  const optimizer = createOptimizer(updateRules[settings.name](settings), trainedWeights(network, objective));
  const views = tensor4d(pixels, [indices.length * sampling.views, size.height, size.width, size.channels]);
  try {
    const now = await trainer.state();
    network.load(now);
    optimizer.load(now);
    return {
      ...(await slowStep(network, objective, optimizer, views, learningRateAt(step, config, trainer))),
      ...{ step, sample, temperature: loss.temperature },
      views: Uint8Array.from(pixels, (value) => Math.round(255 * value)),
    };
  } finally {
    views.dispose();
    optimizer.dispose();
    objective.dispose();
    network.dispose();
  }
}
