/**
 * @file The autoencoder's decoder, h [n, d] → images [n, h, w, c] in [0, 1]: a dense layer to a map of
 * 64 channels and a quarter of the image's height and width, then twice nearest-neighbour upsampling,
 * 3×3 convolution, batch norm and ReLU (to 32, then 16 channels), a 3×3 convolution with bias, and the
 * sigmoid. Of height and width that four does not divide, the quarter is rounded up and the image cropped.
 * Batch norm has only its training mode: nobody asks a decoder after training. For CIFAR-10 and
 * d = 64: 289,811 weights.
 */
import {
  add,
  conv2d,
  reshape,
  sigmoid,
  slice,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { batchNorm } from '../../layers/batch-norm';
import { numbersOf, type ViewSize } from '../../layers/conv-norm';
import { dense } from '../../layers/dense';
import { convolveUpsampled } from '../../layers/upsampled-convolution';
import { filledWeight, uniformWeight, type Weight } from '../../layers/weight';
import type { Random } from '../../random/random';

/** Of the map that the dense layer fills, and of what each upsampling comes to. */
const [mapChannels, ...upsampledChannels] = [64, 32, 16] as const;

export interface Decoder {
  /** Named `decoder.<layer>.<role>`. */
  weights: readonly Weight[];
  /** Inside a tidy; differentiable. h [n, d] → [n, height, width, channels]. */
  decode(h: Tensor2D): Tensor4D;
  /** Numbers of one image in the output of each layer. */
  layerSizes: readonly number[];
  dispose(): void;
}

/**
 * @param featureSize d, the length of h
 * @param random draws the weights in the order of the layers
 */
export function buildDecoder(featureSize: number, imageSize: ViewSize, random: Random): Decoder {
  const { height, width, channels } = imageSize;
  const quarter = { height: Math.ceil(height / 4), width: Math.ceil(width / 4), channels: mapChannels };
  const mapSize = numbersOf(quarter);
  const first = {
    kernel: uniformWeight('decoder.dense.kernel', [featureSize, mapSize], featureSize, random),
    bias: uniformWeight('decoder.dense.bias', [mapSize], featureSize, random),
  };
  const upsampling = upsampledChannels.map((outputs, i) => {
    const inputs = upsampledChannels[i - 1] ?? mapChannels;
    return {
      kernel: uniformWeight(`decoder.${i}.kernel`, [3, 3, inputs, outputs], 9 * inputs, random),
      gamma: filledWeight(`decoder.${i}.gamma`, [outputs], 1),
      beta: filledWeight(`decoder.${i}.beta`, [outputs], 0),
    };
  });
  const lastInputs = upsampledChannels.at(-1)!;
  const last = {
    kernel: uniformWeight('decoder.last.kernel', [3, 3, lastInputs, channels], 9 * lastInputs, random),
    bias: uniformWeight('decoder.last.bias', [channels], 9 * lastInputs, random),
  };
  const weights = [first, ...upsampling, last].flatMap((layer): Weight[] => Object.values(layer));
  return {
    weights,
    layerSizes: [
      mapSize,
      ...upsampledChannels.map((outputs, i) => (mapSize / mapChannels) * 4 ** (i + 1) * outputs),
      (mapSize / mapChannels) * 4 ** upsampledChannels.length * channels,
    ],
    decode(h) {
      const n = h.shape[0];
      const flat = dense(h, first.kernel.variable, first.bias.variable, { relu: false });
      const map: Tensor4D = reshape(flat, [n, quarter.height, quarter.width, mapChannels]);
      const large = upsampling.reduce<Tensor4D>(
        (x, { kernel, gamma, beta }) =>
          batchNorm(convolveUpsampled(x, kernel.variable), gamma.variable, beta.variable, { relu: true }),
        map,
      );
      const colours = conv2d(large, last.kernel.variable as Tensor as Tensor4D, 1, 'same');
      const image = sigmoid(add<Tensor4D>(colours, last.bias.variable));
      const [, decodedHeight, decodedWidth] = image.shape;
      return decodedHeight === height && decodedWidth === width
        ? image
        : slice(image, [0, 0, 0, 0], [n, height, width, channels]);
    },
    dispose() {
      for (const { variable } of weights) variable.dispose();
    },
  };
}
