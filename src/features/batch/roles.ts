/**
 * @file What every view of a batch is to the anchor: its partner is the positive, the 2N−2 views of all
 * other images are negatives (Chen et al. 2020, section 2.1).
 */
import type { ViewIndex } from '../../transforms/sample-views';
import type { BatchSample } from '../../worker/protocol';

/** A view, wherever the page shows it: step, image and view decide how it was drawn. */
export interface ViewPlace {
  /** Steps taken before the one that it was drawn for. */
  step: number;
  /** Its image's index in the dataset. */
  image: number;
  view: ViewIndex;
}

/** What decides the places of a batch's views. */
export type Sample = Pick<BatchSample, 'step' | 'indices'>;

export type AnchorRole = 'anchor' | 'positive' | 'negative';

/** @returns nothing for views of two batches, which are never compared */
export function roleOf(place: ViewPlace, anchor: ViewPlace): AnchorRole | undefined {
  if (place.step !== anchor.step) return undefined;
  if (place.image !== anchor.image) return 'negative';
  return place.view === anchor.view ? 'anchor' : 'positive';
}

/** @param view 0…2n−1: view 1 of all n images of the sample, then view 2 */
export function placeOf({ step, indices }: Sample, view: number): ViewPlace {
  const { length } = indices;
  return { step, image: indices[view % length]!, view: view < length ? 0 : 1 };
}

/** @returns where the view stands in the sample, as `placeOf` counts; nothing where it is none of it */
export function viewAt({ step, indices }: Sample, place: ViewPlace | undefined): number | undefined {
  const row = place?.step === step ? indices.indexOf(place.image) : -1;
  return row < 0 ? undefined : row + place!.view * indices.length;
}
