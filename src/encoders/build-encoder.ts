/**
 * @file An encoder's layers as tensors: views x [n, h, w, c] → representations h [n, featureSize], the
 * global average of the last layer's map.
 */
import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { residualBlock } from '../layers/residual-block';
import type { Mode } from '../layers/batch-norm';
import { convNorm, numbersOf, type ViewSize } from '../layers/conv-norm';
import { globalAveragePool } from '../layers/global-average-pool';
import type { Weight } from '../layers/weight';
import type { Random } from '../random/random';
import type { EncoderLayer } from './encoder';

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

/** What a view passes through between two sizes. */
interface Part {
  weights: Weight[];
  running: Weight[];
  apply(x: Tensor4D, mode: Mode): Tensor4D;
  outputSize(input: ViewSize): ViewSize;
  /** Convolutions within, each of which puts out as many numbers as the part. */
  convolutions: number;
}

/** @param random draws the weights in the order of the layers */
export function buildEncoder(
  layers: readonly EncoderLayer[],
  inputChannels: number,
  random: Random,
): Encoder {
  const parts = layers.flatMap((layer, i) =>
    buildLayer(layer, layers[i - 1]?.channels ?? inputChannels, random),
  );
  return {
    weights: parts.flatMap((part) => part.weights),
    running: parts.flatMap((part) => part.running),
    featureSize: layers.at(-1)!.channels,
    encode: (views, mode) => globalAveragePool(parts.reduce((x, part) => part.apply(x, mode), views)),
    layerSizes(view) {
      let size = view;
      return parts.flatMap((part) => {
        size = part.outputSize(size);
        return Array<number>(part.convolutions).fill(numbersOf(size));
      });
    },
  };
}

function buildLayer(layer: EncoderLayer, inputs: number, random: Random): Part[] {
  const { name, channels: outputs, stride } = layer;
  switch (layer.kind) {
    case 'convolution': {
      const convolution = convNorm(`encoder.${name}`, { inputs, outputs, kernelSize: 3, stride }, random);
      return [
        {
          weights: convolution.weights,
          running: [convolution.running],
          apply: (x, mode) => convolution.apply(x, mode, { relu: true }),
          outputSize: (input) => convolution.outputSize(input),
          convolutions: 1,
        },
      ];
    }
    case 'residual-stage':
      return Array.from({ length: layer.blocks }, (_, block) =>
        residualBlock(
          `encoder.${name}.${block}`,
          block > 0 ? { inputs: outputs, outputs, stride: 1 } : { inputs, outputs, stride },
          random,
        ),
      );
  }
}
