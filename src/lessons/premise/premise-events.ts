/** @file What the lesson's worker tells the page, in this order; the pictures first, then what is measured on them. */
import type { Failure } from '../../config/playground-error';
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

export type PremiseEvent =
  | { type: 'digits'; digits: Digits }
  | { type: 'survival'; change: ChangeName; survival: Survival }
  | { type: 'cutout'; point: CutoutPoint }
  /** At any time: it comes from another dataset. */
  | { type: 'cat'; cat: CatPicture }
  | { type: 'failure'; failure: Failure };

export interface PremiseRequest {
  /** Where `public/` is served, ending in `/`. */
  assetBase: string;
}
