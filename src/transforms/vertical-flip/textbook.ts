/** @file Vertical flip in tensor operations. */
import { reverse } from '@tensorflow/tfjs-core';
import { asGiven, type Textbook } from '../textbook';
import type { NoParameters } from '../transform';

export const verticalFlip: Textbook<NoParameters> = {
  apply: (x) => reverse(x, 1),
  operations: { 'flip-vertical': asGiven },
};
