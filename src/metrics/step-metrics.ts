/**
 * @file What the worker measures at a logged step, in numbers. At a step that the config wants logged, loss is
 * the mean since the last such, at any other this step's own; the rest is of this step's batch.
 */
import type { ObjectiveNumbers } from '../objectives/objective';

export interface StepMetrics extends ObjectiveNumbers {
  step: number;
  /** Epochs seen, fractional. */
  epoch: number;
  loss: number;
  learningRate: number;
  /** Images (not views) a second since the last logged step. */
  imagesPerSecond: number;
  msPerStep: number;
}
