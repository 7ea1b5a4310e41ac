/** @file Rotation in tensor operations: each quarter turn exchanges rows and columns, and reverses the rows. */
import { reverse, transpose, type Tensor4D } from '@tensorflow/tfjs-core';
import { asGiven, type Textbook } from '../textbook';
import { remainder, type RotateParameters } from './transform';

export const rotate: Textbook<RotateParameters> = {
  apply: (x, { quarterTurns }) => turned(x, remainder(quarterTurns)),
  operations: { rotate: asGiven },
};

function turned(x: Tensor4D, turns: number): Tensor4D {
  return turns === 0 ? x : turned(reverse(transpose(x, [0, 2, 1, 3]), 1), turns - 1);
}
