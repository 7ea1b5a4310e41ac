/** @file Cutout in tensor operations. */
import { add, mul, ones, pad, sub, type Rank } from '@tensorflow/tfjs-core';
import { insideImage } from '../rectangle';
import { asGiven, type Textbook } from '../textbook';
import type { CutoutParameters } from './transform';

/** x·(1 − hole) + fill·hole, with a hole of ones in an image of zeros. */
export const cutout: Textbook<CutoutParameters> = {
  apply(x, { fill, ...rectangle }) {
    const [, rows, columns] = x.shape;
    const { top, left, height, width } = insideImage(rectangle, { height: rows, width: columns });
    if (height === 0 || width === 0) return x;
    const around = [
      [0, 0],
      [top, rows - top - height],
      [left, columns - left - width],
      [0, 0],
    ] as [number, number][];
    const hole = pad(ones<Rank.R4>([1, height, width, 1]), around);
    return add(mul(x, sub(1, hole)), mul(fill, hole));
  },
  operations: { cutout: asGiven },
};
