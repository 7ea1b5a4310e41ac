/**
 * @file The plain encoder: per entry of `channels` a 3×3 convolution with its stride → batch norm →
 * ReLU, then global average pooling. Small enough to learn within a minute on a laptop's processor.
 */
import { mean, relu, reshape, type Tensor2D, type Tensor4D } from '@tensorflow/tfjs-core';
import type { Random } from '../random/random';
import { convNorm } from './conv-norm';
import type { Encoder } from './encoder';

export interface ConvEncoderShape {
  channels: readonly number[];
  strides: readonly number[];
}

export function buildConvEncoder(
  { channels, strides }: ConvEncoderShape,
  inputChannels: number,
  random: Random,
): Encoder {
  const layers = channels.map((outputs, i) =>
    convNorm(
      `encoder.${i}`,
      { inputs: channels[i - 1] ?? inputChannels, outputs, kernelSize: 3, stride: strides[i]! },
      random,
    ),
  );
  return {
    weights: layers.flatMap((layer) => layer.weights),
    featureSize: channels.at(-1)!,
    encode: (views) =>
      globalAveragePool(layers.reduce((x, layer) => relu(layer.apply(x)), views)),
  };
}

/** x [n, h, w, c] → [n, c]. */
export function globalAveragePool(x: Tensor4D): Tensor2D {
  const [n, h, w, c] = x.shape;
  return mean(reshape(x, [n, h * w, c]), 1);
}
