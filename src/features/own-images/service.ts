/**
 * @file What a run on images of that size would take: memory from the shapes of its network, time by a few steps of it on
 * one batch of noise. Nothing of the run on show is touched.
 */
import type { Dataset } from '../../datasets/dataset';
import { imageLength } from '../../datasets/dataset';
import { buildObjective } from '../../objectives/build-objective';
import { imagesPerStep } from '../../objectives/objectives';
import { updateRules } from '../../optimizers/update-rules';
import { Batches } from '../../train/batches';
import { requireStepMemory, stepBytes } from '../../train/step-memory';
import { Trainer } from '../../train/trainer';
import type { Host, Service } from '../../worker/service';
import type { Budget, BudgetRequest, OwnImageCalls } from './calls';

/** Of which the quickest counts. */
const timedSteps = 2;

type BudgetHost = Pick<Host, 'queue' | 'state' | 'now'>;

export function startService(host: BudgetHost): Service<OwnImageCalls> {
  return {
    calls: {
      budget: (request, { signal }) =>
        host.queue.long(() => measure(request, host), { signal, rank: 'experiment' }),
    },
  };
}

async function measure(
  { config, size, count, classNames }: BudgetRequest,
  { state, now }: BudgetHost,
): Promise<Budget | undefined> {
  const { backend } = state();
  if (!backend) return undefined;
  const { stepsPerEpoch } = new Batches(config, count);
  const batch = noise(imagesPerStep(config), size, classNames);
  const trainer = new Trainer(buildObjective, config, batch, backend);
  try {
    const shape = {
      batchSize: config.training.batchSize,
      view: size,
      network: trainer.network,
      objective: trainer.objective,
      slots: updateRules[config.optimizer.name](config.optimizer).slotNames.length,
      imageBytes: count * imageLength(size),
    };
    if (backend.memoryLimit !== undefined) requireStepMemory(shape, backend.memoryLimit);
    await backend.prepare(() => trainer.warmUp(), false);
    let msPerStep = Infinity;
    for (let step = 0; step <= timedSteps; step++) {
      const start = now();
      await trainer.takeStep();
      // Until it has been read, the device may still be at it.
      await trainer.readLog();
      if (step > 0) msPerStep = Math.min(msPerStep, now() - start);
    }
    return { bytes: stepBytes(shape), msPerStep, stepsPerEpoch };
  } finally {
    trainer.dispose();
  }
}

function noise(count: number, size: Dataset['size'], classNames: readonly string[]): Dataset {
  const images = new Uint8Array(count * imageLength(size)).map((_, i) => (i * 7919) >> 3);
  return {
    ...{ name: 'noise', split: 'train', size, count, images, classNames },
    labels: new Uint8Array(count),
    available: () => count,
    waitFor: () => Promise.resolve(),
  };
}
