/** @file Solarize in tensor operations. */
import { greaterEqual, sub, where } from '@tensorflow/tfjs-core';
import { asGiven, type Textbook } from '../textbook';
import type { SolarizeParameters } from './transform';

export const solarize: Textbook<SolarizeParameters> = {
  apply: (x, { threshold }) => where(greaterEqual(x, threshold), sub(1, x), x),
  operations: { solarize: asGiven },
};
