/** @file What a trainer may be given besides its objective, config and dataset. */
import type { Tensor2D } from '@tensorflow/tfjs-core';
import type { OpenHalfPrecision } from '../tensor/half-precision';
import type { OpenRepeatedStep } from '../tensor/repeated-step';
import type { Batch, OpenViewSource } from '../transforms/view-source';

/** Hears of the upright views' representations once a step's update is done; they stay the trainer's. */
export type FeatureListener = (h: Tensor2D, batch: Batch) => void;

export interface TrainerOptions {
  openViews?: OpenViewSource;
  /** Of a backend that records steps whose views the device draws. */
  repeat?: OpenRepeatedStep | undefined;
  /** For a network that computes in half precision. */
  openHalf?: OpenHalfPrecision | undefined;
  /** In place of the config's epochs. */
  totalSteps?: number;
}
