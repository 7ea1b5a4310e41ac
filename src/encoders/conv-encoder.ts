/**
 * @file The plain encoder: per entry of `channels` a 3×3 convolution with its stride → batch norm →
 * ReLU, then global average pooling. Small enough to learn within a minute on a laptop's processor.
 */
import type { Random } from '../random/random';
import { convNorm, numbersOf } from '../layers/conv-norm';
import type { Encoder } from './encoder';
import { globalAveragePool } from '../layers/global-average-pool';

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
    running: layers.map((layer) => layer.running),
    featureSize: channels.at(-1)!,
    encode: (views, mode) =>
      globalAveragePool(layers.reduce((x, layer) => layer.apply(x, mode, { relu: true }), views)),
    layerSizes(view) {
      let size = view;
      return layers.map((layer) => numbersOf((size = layer.outputSize(size))));
    },
  };
}
