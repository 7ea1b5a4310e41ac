/** @file What a lesson asks of the training worker: one step in slow motion. */
import type { SlowStep } from '../../train/slow-step';
import type { BatchSample } from '../../worker/protocol';

/** Of the images with which the run's next step begins. */
export interface TracedStep extends SlowStep {
  /** Steps that the run has taken before it. */
  step: number;
  sample: BatchSample;
  /** u8 [2N, h, w, c]: first views, then second ones. */
  views: Uint8Array;
  temperature: number;
}

export type SlowMotionCalls = {
  /** Between two steps; the run goes on as if it had not been asked. */
  slowStep(runId: number): TracedStep;
};
