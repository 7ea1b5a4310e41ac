/** @file What the training worker tells of the encoder's first layer, while it is watched. */
import type { ImageSize } from '../../datasets/dataset';
import type { OfRun } from '../../worker/protocol';

export interface Filters {
  step: number;
  count: number;
  /** Of one filter. */
  size: ImageSize;
  /** As images u8 [count, height, width, channels]: after `step` steps, and before the first. */
  trained: Uint8Array;
  untrained: Uint8Array;
}

export type FilterTopics = { filters: OfRun<{ filters: Filters }> };
