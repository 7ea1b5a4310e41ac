/**
 * @file What every encoder is: views x [n, h, w, c] → representations h [n, featureSize].
 */
import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import type { Random } from '../random/random';
import type { Mode } from '../layers/batch-norm';
import type { ViewSize } from '../layers/conv-norm';
import type { Weight } from '../layers/weight';

export interface Encoder {
  /** Owned by the encoder's network, which disposes them. Named `encoder.<layer>.<role>`. */
  weights: Weight[];
  /** Running statistics of the batch norms; the network's as the weights are, but trained by nothing. */
  running: Weight[];
  /** d, the length of a representation h. */
  featureSize: number;
  /** In training, batch norm takes its statistics over all n rows: both views in one call. */
  encode(views: Tensor4D, mode: Mode): Tensor2D;
  /** Numbers of one view in the output of each layer of convolution and batch norm. */
  layerSizes(view: ViewSize): number[];
}

export type BuildEncoder = (inputChannels: number, random: Random) => Encoder;
