/** @file A visitor's images once they are alike: what is trained on, and kept for the next visit. */
import type { ImageSize, Labels } from '../dataset';
import type { Split } from '../formats/folders';
import type { SetIdentity } from './settings';

/** In the order in which the files held them. */
export interface OwnSet {
  identity: SetIdentity;
  /** What the visitor calls it. */
  name: string;
  size: ImageSize;
  count: number;
  /** u8 [count, height, width, channels]. */
  images: Uint8Array<ArrayBuffer>;
  /** Of each; zeros where there are no classes. */
  labels: Labels;
  /** None where the images have no labels. */
  classNames: readonly string[];
  /** Of each, by `splitCodes`. */
  splits: Uint8Array<ArrayBuffer>;
}

export const splitCodes = [undefined, 'train', 'val', 'test'] as const satisfies readonly (
  | Split
  | undefined
)[];

export function keyOf({ setSha256, imageSize, fit, ground, invert }: SetIdentity): string {
  return [setSha256, imageSize, fit, ground, invert ? 'inverted' : 'as-is'].join('/');
}

/** Bytes of its images, next to which all else is little. */
export function setBytes({ images }: Pick<OwnSet, 'images'>): number {
  return images.length;
}
