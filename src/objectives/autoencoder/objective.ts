/**
 * @file The autoencoder: a decoder rebuilds each view from h, and the loss is the mean squared error of its
 * pixels, of values in [0, 1]. With noise the encoder is given the view with Gaussian noise added, not
 * clipped, and the clean one is to be rebuilt (denoising autoencoder, Vincent et al. 2008). Owns the decoder,
 * which is thrown away after training.
 */
import {
  add,
  mean,
  slice,
  square,
  sub,
  tensor4d,
  type Scalar,
  type Tensor,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import type { RunConfig } from '../../config/run-config';
import { imageLength, type ImageSize } from '../../datasets/dataset';
import { createRandom } from '../../random/random';
import { placeHashes, standardNoise } from '../../transforms/noise/transform';
import type { BuildObjective, Measures, Objective, StepBatch } from '../objective';
import { buildDecoder } from './decoder';
import { autoencoder as description } from './description';

/** Images of a batch that a log carries. */
const loggedImages = 8;
const largestNoiseSeed = 2 ** 24 - 1;

/** The first images of one step, each f32 [count, height, width, channels]. */
export interface Reconstruction {
  count: number;
  size: ImageSize;
  /** As they are to be rebuilt, in [0, 1]. */
  targets: Float32Array;
  /** As the encoder was given them: the same, or with noise, beyond [0, 1] too. */
  inputs: Float32Array;
  /** As the decoder rebuilt them, in [0, 1]. */
  outputs: Float32Array;
}

export interface AutoencoderMeasures extends Measures<Reconstruction> {
  meanImageError: number;
  picture: Reconstruction;
}

type Settings = Pick<RunConfig, 'seed' | 'objective'>;

export const objective: BuildObjective<AutoencoderMeasures> = (
  config: Settings,
  { featureSize, size },
): Objective<AutoencoderMeasures> => {
  const decoder = buildDecoder(featureSize, size, createRandom(config.seed, 'decoder'));
  const isNoisy = config.objective.noise > 0;
  const draw = (shape: Tensor4D['shape'], step: number) => noiseOf(shape, config, step);
  /** Of a batch, or of its first images. */
  const withNoise = (images: Tensor4D, { step = 0, drawn }: StepBatch) => {
    if (!isNoisy) return images;
    const { shape } = images;
    if (!drawn) return add<Tensor4D>(images, tensor4d(draw(shape, step), shape));
    return add<Tensor4D>(images, shape[0] === drawn.shape[0] ? drawn : slice(drawn, 0, shape[0]));
  };
  return {
    usesLabels: description.usesLabels,
    weights: decoder.weights,
    layerSizes: decoder.layerSizes,
    ...(isNoisy && { draw }),
    inputs: (batch) => withNoise(batch.views, batch),
    loss({ h }, batch) {
      const { views } = batch;
      const rebuilt = decoder.decode(h);
      const [target, output] = [views, rebuilt].map(firstImages) as [Tensor4D, Tensor4D];
      return {
        loss: mean(square(sub(rebuilt, views))),
        shown: [target, withNoise(target, batch), output, meanImageError(views)],
      };
    },
    measure: (shown) => ({
      tensors: [...shown],
      interpret: ([targets, given, outputs, error]) => ({
        meanImageError: error![0]!,
        picture: { count: shown[0]!.shape[0], size, targets: targets!, inputs: given!, outputs: outputs! },
      }),
    }),
    dispose: () => decoder.dispose(),
  };
};

function firstImages(images: Tensor4D): Tensor4D {
  return slice(images, 0, Math.min(loggedImages, images.shape[0]));
}

/** The loss if every image were answered with the mean image of the batch. */
function meanImageError(images: Tensor): Scalar {
  return mean(square(sub(images, mean(images, 0))));
}

/** The same noise for an image whichever others follow it. */
function noiseOf(
  [count, height, width, channels]: Tensor4D['shape'],
  { seed, objective: { noise } }: Settings,
  step: number,
): Float32Array {
  const random = createRandom(seed, 'input-noise', step);
  const places = placeHashes(imageLength({ height, width, channels }));
  const values = new Float32Array(count * places.length);
  for (let image = 0, at = 0; image < count; image++) {
    const imageSeed = random.integer(0, largestNoiseSeed);
    for (const place of places) values[at++] = noise * standardNoise(imageSeed, place);
  }
  return values;
}
