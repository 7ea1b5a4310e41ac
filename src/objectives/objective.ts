/**
 * @file What every objective is: from what a network makes of a batch to a loss. An objective may have
 * weights of its own (a classifier's, a decoder's), which are trained beside the network's and thrown away
 * after training, and says what a log reads of a step besides the loss.
 */
import type { Scalar, Tensor, Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import type { RunConfig } from '../config/run-config';
import type { ImageSize } from '../datasets/dataset';
import type { Weight } from '../layers/weight';

/** Of one batch: representations h [rows, d] and embeddings z [rows, k], first views first. */
export interface Outputs {
  h: Tensor2D;
  z: Tensor2D;
}

export interface StepBatch {
  /** f32 [views, h, w, c]: the first views of all images, then the second ones where there are two. */
  views: Tensor4D;
  /** Classes of the views, i32 [views]: for an objective that uses labels, and for no other. */
  labels?: Tensor1D | undefined;
  /** Steps taken before it; 0 where there are no others. */
  step?: number;
  /** What the objective has drawn for that step, where it was asked for it; else it draws it itself. */
  drawn?: Tensor4D | undefined;
}

export interface StepLoss {
  loss: Scalar;
  /** What a log may read of the step, f32. */
  shown: readonly Tensor[];
}

/** Of a logged step besides its loss. Each objective measures some of it. */
export interface ObjectiveNumbers {
  positiveCosine?: number;
  /** 0 where a batch of one pair has no negatives. */
  negativeCosine?: number;
  /** Fraction of the anchors whose nearest other embedding is their partner, 0–1. */
  contrastiveAccuracy?: number;
  /** Fraction of the rows that its own task was solved for, 0–1. */
  accuracy?: number;
  /** Mean squared error of answering every image with the mean image of the batch. */
  meanImageError?: number;
}

/** @typeParam Picture what its station shows of a logged step */
export interface Measures<Picture = unknown> extends ObjectiveNumbers {
  picture?: Picture;
}

/** What a log reads of a step: tensors of f32, and what their numbers mean. */
export interface Reading<M extends Measures> {
  tensors: Tensor[];
  /**
   * @param step of the run, from 1 on
   * @throws PlaygroundError if they show that the run has diverged
   */
  interpret(numbers: readonly Float32Array[], step: number): M;
}

export interface Objective<M extends Measures = Measures> {
  usesLabels: boolean;
  weights: readonly Weight[];
  /** Numbers of one encoded image in the output of each of its own layers, where they are large. */
  layerSizes?: readonly number[];
  /** Random numbers shaped like the views, the same for the same step, where a step needs any. */
  draw?(viewsShape: Tensor4D['shape'], step: number): Float32Array;
  /** What the encoder is given of a batch; by default its views. Inside a tidy. */
  inputs?(batch: StepBatch): Tensor4D;
  /** Inside a tidy; differentiable. */
  loss(outputs: Outputs, batch: StepBatch): StepLoss;
  /** Inside a tidy. @param shown what `loss` handed on of a step */
  measure(shown: readonly Tensor[]): Reading<M>;
  /** Frees its own weights. */
  dispose(): void;
}

/** What an objective is built for. */
export interface Task {
  /** d, the length of a representation. */
  featureSize: number;
  /** What the labels tell apart. */
  classNames: readonly string[];
  /** Of a view. */
  size: ImageSize;
}

export type BuildObjective<M extends Measures = Measures> = (config: RunConfig, task: Task) => Objective<M>;
