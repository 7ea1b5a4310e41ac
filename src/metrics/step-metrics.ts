/**
 * @file What the worker measures at a logged step, in numbers. At a step that the config wants logged, loss is
 * the mean since the last such, at any other this step's own; the rest is of this step's batch.
 */
export interface StepMetrics {
  step: number;
  /** Epochs seen, fractional. */
  epoch: number;
  loss: number;
  positiveCosine: number;
  negativeCosine: number;
  /** Fraction of anchors whose nearest other embedding is their partner, 0–1. */
  contrastiveAccuracy: number;
  learningRate: number;
  /** Images (not views) a second since the last logged step. */
  imagesPerSecond: number;
  msPerStep: number;
}
