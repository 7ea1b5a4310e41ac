/**
 * @file Which images each step of a run trains on: epoch after epoch in its seeded order, N at a
 * time; what does not fill a batch is left out until the next epoch. Any step, past or future, can be
 * asked for.
 */
import type { Batch } from '../transforms/view-source';
import { PlaygroundError } from '../config/playground-error';
import type { RunConfig } from '../config/run-config';
import { epochOrder } from './epoch-order';

export class Batches {
  readonly stepsPerEpoch: number;
  readonly totalSteps: number;
  private order: { epoch: number; indices: Uint32Array } = { epoch: -1, indices: new Uint32Array() };

  /**
   * @param images how many there are to train on
   * @throws PlaygroundError `dataset-too-small` if they do not fill one batch.
   */
  constructor(
    private readonly config: Pick<RunConfig, 'seed' | 'training'>,
    private readonly images: number,
  ) {
    const { batchSize, epochs } = config.training;
    if (images < batchSize) throw new PlaygroundError('dataset-too-small', { images, batchSize });
    this.stepsPerEpoch = Math.floor(images / batchSize);
    this.totalSteps = this.stepsPerEpoch * epochs;
  }

  /** The images of the step that follows `step` others. */
  of(step: number): Batch {
    const { batchSize } = this.config.training;
    const epoch = Math.floor(step / this.stepsPerEpoch);
    if (this.order.epoch !== epoch) {
      this.order = { epoch, indices: epochOrder(this.config.seed, epoch, this.images) };
    }
    const start = (step % this.stepsPerEpoch) * batchSize;
    return { step, indices: this.order.indices.subarray(start, start + batchSize) };
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
