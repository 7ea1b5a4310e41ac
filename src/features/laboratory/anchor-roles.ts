/**
 * @file What every view of a batch is to the anchor: its partner is the positive, the 2N−2 views of all
 * other images are negatives (Chen et al. 2020, section 2.1).
 */
import type { ViewIndex } from '../../transforms/sample-views';

export interface ViewPlace {
  /** Which of the batch's images. */
  row: number;
  view: ViewIndex;
}

export type AnchorRole = 'anchor' | 'positive' | 'negative';

export function roleOf(place: ViewPlace, anchor: ViewPlace): AnchorRole {
  if (place.row !== anchor.row) return 'negative';
  return place.view === anchor.view ? 'anchor' : 'positive';
}
