/** @file The lesson's digits: bytes and labels of both splits of MNIST, and single ones as images. */
import { imageFromBytes } from '../../transforms/apply-views';
import type { FloatImage } from '../../transforms/transform';
import { imageLength, type ImageSize, type Labels } from '../../datasets/dataset';

export interface LabelledImages {
  /** u8 [n, h, w, c]. */
  images: Uint8Array;
  /** u8 [n]; a digit's label is the digit. */
  labels: Labels;
}

export interface Digits {
  size: ImageSize;
  train: LabelledImages;
  test: LabelledImages;
}

/** The first of each split: enough for the votes, and quickly there. */
export const digitCounts = { train: 2000, test: 500 } as const;

export const digitClasses: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** A test digit, f32 [h, w, c] in [0, 1]. */
export function testDigit({ size, test }: Digits, index: number): FloatImage {
  return bytesToImage(test, size, index);
}

/** A training digit, f32 [h, w, c] in [0, 1]. */
export function trainingDigit({ size, train }: Digits, index: number): FloatImage {
  return bytesToImage(train, size, index);
}

/** Where the test digits of one label stand, first ones first. */
export function testDigitsOf({ test }: Digits, label: number): number[] {
  return Array.from(test.labels.keys()).filter((index) => test.labels[index] === label);
}

function bytesToImage({ images }: LabelledImages, size: ImageSize, index: number): FloatImage {
  const length = imageLength(size);
  return imageFromBytes(images.subarray(index * length, (index + 1) * length), size);
}
