/** @file What is read back of a logged step. */
import type { Measures } from '../objectives/objective';

export interface StepNumbers {
  /** Steps taken, this one included. */
  step: number;
  /** Epochs seen, fractional. */
  epoch: number;
  /**
   * In the objective's unit. At a step that the configuration wants logged, the mean of the steps since
   * the last such; at any other, this step's own.
   */
  loss: number;
  learningRate: number;
  /** Dataset indices of this step's first images. */
  indices: Uint32Array;
}

export type StepLog<M extends Measures = Measures> = StepNumbers & M;
