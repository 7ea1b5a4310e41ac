/** @file What the lesson's worker can be asked, and what it tells as it measures: the images first, then what is measured on them. */
import type { ImageSize } from '../../datasets/dataset';
import type { ChangeName } from './digit-changes';
import type { Digits } from './digits';
import type { Survival } from './label-survival';

export interface CutoutPoint {
  /** Of the image that is cut away. */
  fraction: number;
  /** Fraction of the test digits that are still read as what they were. */
  kept: number;
}

export interface CatImage {
  size: ImageSize;
  /** u8 [h, w, c]. */
  bytes: Uint8Array;
}

/** What is to be measured, in this order. */
export interface Wanted {
  /** `none` first, if any: what is familiar is measured by it. */
  changes: readonly ChangeName[];
  /** Of the image that is cut away. */
  cutouts: readonly number[];
}

export type PremiseCalls = {
  /** Tells the digits, then measures to the end. @param argument `assetBase`: where `public/` is served, ending in `/` */
  measureDigits(argument: { assetBase: string } & Wanted): void;
  /** It comes from another dataset. */
  fetchCat(argument: { assetBase: string }): CatImage;
};

export type PremiseTopics = {
  digits: Digits;
  survival: { change: ChangeName; survival: Survival };
  cutout: CutoutPoint;
};
