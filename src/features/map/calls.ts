/** @file What the training worker tells of the map, while it is watched. */
import type { OfRun } from '../../worker/protocol';

/** Where the test images lie after `step` steps (before the first: untrained), by inference. */
export interface MapSnapshot {
  step: number;
  count: number;
  /** Representations f32 [count, d]. */
  h: Float32Array;
  /** Embeddings f32 [count, k]. */
  z: Float32Array;
}

export type MapTopics = { map: OfRun<{ snapshot: MapSnapshot }> };
