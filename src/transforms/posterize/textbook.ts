/** @file Posterize in tensor operations: levels rounded down to a multiple of 2^(8−bits). */
import { add, clipByValue, div, floor, mul } from '@tensorflow/tfjs-core';
import { asGiven, type Textbook } from '../textbook';
import type { PosterizeParameters } from './transform';

export const posterize: Textbook<PosterizeParameters> = {
  apply(x, { bits }) {
    const step = 2 ** (8 - bits);
    const level = floor(add(mul(clipByValue(x, 0, 1), 255), 0.5));
    return div(mul(floor(div(level, step)), step), 255);
  },
  operations: { posterize: asGiven },
};
