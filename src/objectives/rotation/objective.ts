/**
 * @file Rotation prediction (Gidaris et al. 2018): each image is encoded in its four quarter turns, and a dense
 * layer on h [2N, d] names the turn; cross entropy of the four answers in nats, ln 4 for a blind guess. Owns the
 * classifier (4d + 4 weights), which is thrown away after training.
 */
import {
  concat,
  gather,
  oneHot,
  reverse,
  slice,
  softmax,
  tensor1d,
  transpose,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { PlaygroundError } from '../../config/playground-error';
import type { ImageSize } from '../../datasets/dataset';
import { createRandom } from '../../random/random';
import { buildClassifier } from '../classifier';
import { crossEntropy, fractionRight } from '../cross-entropy';
import type { BuildObjective, Measures } from '../objective';
import { rotation as description } from './description';

const { turns } = description;
/** Images of a batch that a log carries, in all turns. */
const loggedImages = 3;

/** The first images of one step in their four turns, and which turn each was taken for. */
export interface TurnGuesses {
  /** Images. */
  count: number;
  size: ImageSize;
  /** f32 [4, count, height, width, channels]: all unturned, then all turned once counter-clockwise, and so on. */
  images: Float32Array;
  /** f32 [4, count, 4]: of each copy, the probability of each answer. */
  probabilities: Float32Array;
}

export interface RotationMeasures extends Measures<TurnGuesses> {
  accuracy: number;
  picture: TurnGuesses;
}

/** @throws PlaygroundError `images-not-square` */
export const objective: BuildObjective<RotationMeasures> = ({ seed }, { featureSize, size }) => {
  const { height, width } = size;
  if (height !== width) throw new PlaygroundError('images-not-square', { height, width });
  const classifier = buildClassifier('rotation', featureSize, turns, createRandom(seed, 'rotation'));
  return {
    usesLabels: description.usesLabels,
    weights: [classifier.kernel, classifier.bias],
    inputs: ({ views }) => inAllTurns(views),
    loss({ h }, { views }) {
      const logits = classifier.logits(h);
      // Turn t of image i is row t·n + i.
      const answers = Int32Array.from({ length: h.shape[0] }, (_, row) => Math.floor(row / views.shape[0]));
      const targets = oneHot(tensor1d(answers, 'int32'), turns) as Tensor2D;
      return { loss: crossEntropy(logits, targets), shown: [logits, targets, views] };
    },
    measure([logits, targets, views]) {
      const images = views as Tensor4D;
      const [all] = images.shape;
      const count = Math.min(loggedImages, all);
      const copies = inAllTurns(slice(images, 0, count));
      const rows = Array.from({ length: turns * count }, (_, i) => Math.floor(i / count) * all + (i % count));
      const guesses = softmax(gather(logits as Tensor2D, rows));
      return {
        tensors: [fractionRight(logits as Tensor2D, targets as Tensor2D), copies, guesses],
        interpret: ([accuracy, pixels, probabilities]) => ({
          accuracy: accuracy![0]!,
          picture: { count, size, images: pixels!, probabilities: probabilities! },
        }),
      };
    },
    dispose: () => classifier.dispose(),
  };
};

/** f32 [4n, h, h, c]: all as they are, then all by a quarter turn counter-clockwise, as torch.rot90, and so on. */
function inAllTurns(views: Tensor4D): Tensor4D {
  const mirrored = transpose(views, [0, 2, 1, 3]);
  return concat([views, reverse(mirrored, 1), reverse(views, [1, 2]), reverse(mirrored, 2)]);
}
