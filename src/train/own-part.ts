/**
 * @file How much of a step's time the part takes that an objective adds to the encoder, such as a
 * decoder: its loss from h on, and the gradients of that by h and by its own weights. It is computed once
 * more behind a step, on any h, and the device is waited for before and after each of the two, so that
 * few steps are timed.
 */
import { add, randomNormal, tidy, valueAndGrads, type Scalar, type Tensor2D } from '@tensorflow/tfjs-core';
import type { Objective, StepBatch } from '../objectives/objective';

/** The first steps of a run are slower than the rest. */
const firstTimedStep = 8;

/** Whether that step, from 1 on, is timed: each that is twice as far as the last such. */
export function isTimedStep(step: number): boolean {
  return step >= firstTimedStep && Number.isInteger(Math.log2(step));
}

export class OwnPartClock {
  private startedAt = 0;
  private stepMs = 0;
  private ownMs = 0;

  /** @param now milliseconds, monotonic */
  constructor(private readonly now: () => number) {}

  /** Fraction of the timed steps, in all; undefined before the first. */
  get share(): number | undefined {
    return this.stepMs > 0 ? this.ownMs / this.stepMs : undefined;
  }

  /** Milliseconds that timing has added to the run. */
  get addedMs(): number {
    return this.ownMs;
  }

  /** Before a step. @param loss of the one before it */
  async start(loss: Scalar): Promise<void> {
    await computed(() => add(loss, 0));
    this.startedAt = this.now();
  }

  /**
   * Behind it.
   * @param loss of the step
   * @param batch of the step
   * @param hShape of its representations, [rows, d]
   */
  async stop(
    loss: Scalar,
    objective: Objective,
    batch: StepBatch,
    hShape: [rows: number, d: number],
  ): Promise<void> {
    await computed(() => add(loss, 0));
    const between = this.now();
    await computed(() => ownPart(objective, batch, randomNormal(hShape, 0, 1, 'float32', 1)));
    this.stepMs += between - this.startedAt;
    this.ownMs += this.now() - between;
  }
}

function ownPart(objective: Objective, batch: StepBatch, anyH: Tensor2D): Scalar {
  const lossOf = (h: Tensor2D) => objective.loss({ h, z: h }, batch).loss;
  const parameters = [anyH, ...objective.weights.map(({ variable }) => variable)];
  return valueAndGrads<Scalar>(lossOf as never)(parameters).value;
}

/** Resolves when the device has computed it, and all that it was given before. */
async function computed(compute: () => Scalar): Promise<void> {
  const result = tidy(compute);
  await result.data();
  result.dispose();
}
