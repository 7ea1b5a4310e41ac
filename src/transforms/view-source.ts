/**
 * @file Where the trainer gets each step's views from. All sources give the same views for the same
 * settings; they differ in who makes them, and when.
 */
import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { AugmentConfig } from '../config/run-config';
import type { Dataset } from '../datasets/dataset';

export interface ViewSettings {
  dataset: Dataset;
  config: AugmentConfig;
  seed: number;
  /** Views of an image. */
  views: 1 | 2;
}

/** The images of one step, all of which have arrived. */
export interface Batch {
  /** Dataset indices. */
  indices: Uint32Array;
  /** Steps taken before it. */
  step: number;
}

export interface ViewSource {
  /** What will be taken next, as long as it is known: may be made meanwhile. */
  announce(batch: Batch): void;
  /** f32 [views, h, w, c], owned by the caller: the first views of all images, then the second ones if there are two. */
  render(batch: Batch): Promise<Tensor4D>;
  dispose(): void;
}

export type OpenViewSource = (settings: ViewSettings) => ViewSource;
