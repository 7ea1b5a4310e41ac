/** @file Colour drop in tensor operations. */
import { tile } from '@tensorflow/tfjs-core';
import { textbookLuminance } from '../colour/textbook-luminance';
import { asGiven, type Textbook } from '../textbook';
import type { NoParameters } from '../transform';

export const grayscale: Textbook<NoParameters> = {
  apply: (x) => (x.shape[3] === 3 ? tile(textbookLuminance(x), [1, 1, 1, 3]) : x),
  operations: { grayscale: asGiven },
};
