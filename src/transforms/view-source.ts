/**
 * @file Where the trainer gets each step's views from. All sources give the same views for the same
 * settings; they differ in who makes them, and when.
 */
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import type { AugmentConfig } from '../config/run-config';
import type { Dataset } from '../datasets/dataset';
import type { Given } from '../tensor/repeated-step';

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
  /** Where steps are recorded: `render` in its two halves, of which the second is the same at every step. */
  drawing?: Drawing;
  /** What will be taken next, as long as it is known: may be made meanwhile. */
  announce(batch: Batch): void;
  /** f32 [views, h, w, c], owned by the caller: the first views of all images, then the second ones if there are two. */
  render(batch: Batch): Promise<Tensor4D>;
  dispose(): void;
}

export interface Drawing {
  /** What a step's views are made of; the images that have arrived are on the device then. */
  prepare(batch: Batch): Given | Promise<Given>;
  /** f32 [views, h, w, c], owned by the caller. @param prepared a tensor of it */
  draw(prepared: Tensor): Tensor4D;
}

export type OpenViewSource = (settings: ViewSettings) => ViewSource;
