/**
 * @file What every encoder is: views x [n, h, w, c] → representations h [n, featureSize].
 */
import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import type { Random } from '../random/random';
import type { Weight } from './weight';

export interface Encoder {
  /** Owned by the encoder's network, which disposes them. Named `encoder.<layer>.<role>`. */
  weights: Weight[];
  /** d, the length of a representation h. */
  featureSize: number;
  /** Batch norm takes its statistics over all n rows: both views in one call. */
  encode(views: Tensor4D): Tensor2D;
}

export type BuildEncoder = (inputChannels: number, random: Random) => Encoder;
