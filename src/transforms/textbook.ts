/**
 * @file What a transform's `textbook.ts` gives: its definition in plain tensor operations, to which its
 * other forms are held by tests and by verification, and the names by which reference vectors call it.
 */
import type { Tensor4D } from '@tensorflow/tfjs-core';

/** From a file: each operation reads the numbers that it knows. */
export type OperationParameters = Readonly<Record<string, number | string>>;

export interface Textbook<Parameters> {
  /** What it makes of images [n, h, w, c] in [0, 1]; inside a tidy. */
  apply(x: Tensor4D, parameters: Parameters): Tensor4D;
  /** By the names of `augmentations.json`: an operation's parameters as this transform's. */
  operations: Readonly<Record<string, (given: OperationParameters) => Parameters>>;
}

/** Of an operation whose parameters are called as the transform's. */
export function asGiven<Parameters>(given: OperationParameters): Parameters {
  return given as unknown as Parameters;
}
