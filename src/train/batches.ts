/**
 * @file Which images each step of a run trains on: epoch after epoch in its seeded order, as many at a
 * time as its objective takes; what does not fill a batch is left out until the next epoch. Any step, past
 * or future, can be asked for.
 */
import type { Batch } from '../transforms/view-source';
import { PlaygroundError } from '../config/playground-error';
import type { RunConfig } from '../config/run-config';
import { imagesPerStep } from '../objectives/objectives';
import { epochOrder } from './epoch-order';

export class Batches {
  readonly stepsPerEpoch: number;
  readonly totalSteps: number;
  private readonly perStep: number;
  private order: { epoch: number; indices: Uint32Array } = { epoch: -1, indices: new Uint32Array() };

  /**
   * @param images how many there are to train on
   * @throws PlaygroundError `dataset-too-small` if they do not fill one batch.
   */
  constructor(
    private readonly config: Pick<RunConfig, 'seed' | 'training' | 'objective'>,
    private readonly images: number,
  ) {
    this.perStep = imagesPerStep(config);
    const { perStep } = this;
    if (images < perStep) throw new PlaygroundError('dataset-too-small', { images, batchSize: perStep });
    this.stepsPerEpoch = Math.floor(images / perStep);
    this.totalSteps = this.stepsPerEpoch * config.training.epochs;
  }

  /** The images of the step that follows `step` others. */
  of(step: number): Batch {
    const epoch = Math.floor(step / this.stepsPerEpoch);
    if (this.order.epoch !== epoch) {
      this.order = { epoch, indices: epochOrder(this.config.seed, epoch, this.images) };
    }
    const start = (step % this.stepsPerEpoch) * this.perStep;
    return { step, indices: this.order.indices.subarray(start, start + this.perStep) };
  }

  /**
   * As `of`, for a step that somebody asks for.
   * @throws PlaygroundError `step-out-of-range` if the run has no such step.
   */
  ofExisting(step: number): Batch {
    if (step < 0 || step >= this.totalSteps) {
      throw new PlaygroundError('step-out-of-range', { step: step + 1, last: this.totalSteps });
    }
    return this.of(step);
  }
}

/** How many images must have arrived for all of a batch's to be there. */
export function imagesUpTo({ indices }: Pick<Batch, 'indices'>): number {
  return indices.reduce((last, index) => Math.max(last, index), 0) + 1;
}
