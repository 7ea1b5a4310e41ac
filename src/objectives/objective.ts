/**
 * @file What every objective is: from what a network makes of a batch to a loss. An objective may have
 * weights of its own (a classifier's), which are trained beside the network's, and says what a log reads
 * of a step besides the loss.
 */
import type { Scalar, Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import type { RunConfig } from '../config/run-config';
import type { Network } from '../network/network';
import type { Weight } from '../layers/weight';

/** Of one batch: representations h [2N, d] and embeddings z [2N, k], the first views' rows first. */
export interface Outputs {
  h: Tensor2D;
  z: Tensor2D;
}

/** What a log reads of a step: tensors of f32, and what their numbers mean. */
export interface Reading<Measures> {
  tensors: Tensor[];
  /**
   * @param step of the run, from 1 on
   * @throws PlaygroundError if they show that the run has diverged
   */
  interpret(numbers: readonly Float32Array[], step: number): Measures;
}

interface AnyObjective<Measures> {
  weights: readonly Weight[];
  /** Inside a tidy. */
  measure(outputs: Pick<Outputs, 'z'>): Reading<Measures>;
  /** Frees its own weights. */
  dispose(): void;
}

export interface UnlabelledObjective<Measures> extends AnyObjective<Measures> {
  usesLabels: false;
  /** Inside a tidy; differentiable. */
  loss(outputs: Outputs): Scalar;
}

export interface LabelledObjective<Measures> extends AnyObjective<Measures> {
  usesLabels: true;
  /**
   * Inside a tidy; differentiable.
   * @param labels classes of the rows, i32 [2N]
   */
  loss(outputs: Outputs, labels: Tensor1D): Scalar;
}

/** Only one that uses labels is given any. */
export type Objective<Measures = unknown> = UnlabelledObjective<Measures> | LabelledObjective<Measures>;

/** @param classes how many the labels tell apart */
export type BuildObjective<Measures> = (
  config: RunConfig,
  network: Pick<Network, 'featureSize'>,
  classes: number,
) => Objective<Measures>;
