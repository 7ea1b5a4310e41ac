/** @file What the training worker tells of the watched batch, while it is watched. */
import type { Measures } from '../../objectives/objective';
import type { BatchSample, OfRun } from '../../worker/protocol';

/** What the network makes of the watched batch after `step` steps, by inference. */
export interface WatchedLook {
  step: number;
  /** Representations f32 [rows, d] of all that is encoded: first views, then second ones or turns. */
  h: Float32Array;
  /** d, the length of a representation. */
  featureSize: number;
  measures: Measures;
}

export type WatchedTopics = {
  /** Once a run: which images, and what the network made of them before its first step. */
  'watched-batch': OfRun<{ sample: BatchSample; start: WatchedLook }>;
  watched: OfRun<{ now: WatchedLook }>;
};
