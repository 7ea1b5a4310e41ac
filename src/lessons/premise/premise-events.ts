/** @file What the lesson's worker can be asked, and what it tells as it measures: the pictures first, then what is measured on them. */
import type { PictureSize } from '../../datasets/dataset';
import type { ChangeName } from './digit-changes';
import type { Digits } from './digits';
import type { Survival } from './label-survival';

export interface CutoutPoint {
  /** Of the picture that is cut away. */
  share: number;
  /** Share of the test digits that are still read as what they were. */
  kept: number;
}

export interface CatPicture {
  size: PictureSize;
  /** u8 [h, w, c]. */
  bytes: Uint8Array;
}

export type PremiseCalls = {
  /** Measures to the end. @param argument `assetBase`: where `public/` is served, ending in `/` */
  measureDigits(argument: { assetBase: string }): void;
  /** It comes from another dataset. */
  fetchCat(argument: { assetBase: string }): CatPicture;
};

export type PremiseTopics = {
  digits: Digits;
  survival: { change: ChangeName; survival: Survival };
  cutout: CutoutPoint;
};
