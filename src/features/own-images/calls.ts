/** @file What training on images of a visitor's own would take, as the training worker measures it. */
import type { RunConfig } from '../../config/run-config';
import type { ImageSize } from '../../datasets/dataset';

export interface Budget {
  /** Of the device's memory, from shapes. */
  bytes: number;
  /** Measured here. */
  msPerStep: number;
  stepsPerEpoch: number;
}

export interface BudgetRequest {
  config: RunConfig;
  size: ImageSize;
  /** Of the training split. */
  count: number;
  classNames: readonly string[];
}

export type OwnImageCalls = {
  /**
   * While no run is going.
   * @throws PlaygroundError `memory-too-small`, `dataset-too-small` or `labels-needed`, which say what would fit
   */
  budget(request: BudgetRequest): Budget | undefined;
};
