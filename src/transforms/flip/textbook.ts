/** @file Horizontal flip in tensor operations. */
import { reverse } from '@tensorflow/tfjs-core';
import { asGiven, type Textbook } from '../textbook';
import type { NoParameters } from '../transform';

export const flip: Textbook<NoParameters> = {
  apply: (x) => reverse(x, 2),
  operations: { 'flip-horizontal': asGiven },
};
