/** @file What the training worker tells of a whole batch, while that is watched. */
import type { BatchSample, OfRun } from '../../worker/protocol';

/** What one step compared: of its batch at most the first images. */
export interface BatchSimilarity extends BatchSample {
  /** Images of the whole batch, N. */
  batchSize: number;
  /** Between all views of these n images, row-major f32 [2n, 2n]: view 1 of all, then view 2. */
  cosines: Float32Array;
  /** For the reader's eyes, [n], indices into classNames: no step uses them. */
  labels: number[];
  classNames: readonly string[];
}

export type BatchTopics = { similarity: OfRun<{ similarity: BatchSimilarity }> };
