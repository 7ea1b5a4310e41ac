/**
 * @file The SimCLR objective (Chen et al. 2020, algorithm 1): a contrastive loss on z, without labels. A
 * log reads how alike positives and negatives are, and the cosines of the first pairs.
 */
import { concat, matMul, slice, type Scalar, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import { PlaygroundError } from '../../config/playground-error';
import {
  contrastiveStatistics,
  contrastiveStatisticsTensor,
  divergedEmbeddings,
  type ContrastiveStatistics,
} from '../../losses/contrastive-statistics';
import { normalizeRows } from '../../losses/cosines';
import { contrastiveLoss } from '../../losses/contrastive-loss';
import type { BuildObjective, Measures, Objective } from '../objective';
import { simclr as description } from './description';

/** Pairs of a batch whose similarities a log carries. */
const loggedPairs = 8;

/** Cosines between the first pairs' embeddings of one step. */
export interface PairSimilarity {
  /** Views, 2k. */
  size: number;
  /** Row-major f32 [2k, 2k]: view 1 of all pairs, then view 2. */
  cosines: Float32Array;
}

export interface SimclrMeasures extends ContrastiveStatistics, Measures<PairSimilarity> {
  positiveCosine: number;
  negativeCosine: number;
  contrastiveAccuracy: number;
  picture: PairSimilarity;
}

export const objective: BuildObjective<SimclrMeasures> = ({ loss }) => simclrObjective(contrastiveLoss(loss));

/** @param loss of embeddings z [2N, k], differentiable */
export function simclrObjective(loss: (z: Tensor2D) => Scalar): Objective<SimclrMeasures> {
  return {
    usesLabels: description.usesLabels,
    weights: [],
    loss: ({ z }) => ({ loss: loss(z), shown: [z] }),
    measure(shown) {
      const z = embeddingsOf(shown);
      const batchSize = z.shape[0] / 2;
      const pairs = Math.min(loggedPairs, batchSize);
      return {
        tensors: [contrastiveStatisticsTensor(z), pairCosines(z, pairs)],
        interpret([statistics, cosines], step) {
          const diverged = divergedEmbeddings(statistics!, batchSize);
          if (diverged > batchSize)
            throw new PlaygroundError('diverged', { step, diverged, views: 2 * batchSize });
          return {
            ...contrastiveStatistics(statistics!, batchSize),
            picture: { size: 2 * pairs, cosines: cosines! },
          };
        },
      };
    },
    dispose: () => undefined,
  };
}

/** z [2N, k] of a step, by what the objective has shown of it. */
export function embeddingsOf(shown: readonly Tensor[]): Tensor2D {
  return shown[0] as Tensor2D;
}

/**
 * Cosines of the first `pairs` pairs, f32 [2·pairs, 2·pairs]. Inside a tidy.
 * @param z [2N, k]
 */
export function pairCosines(z: Tensor2D, pairs: number): Tensor2D {
  const [rows, k] = z.shape;
  const views = [0, rows / 2].map((start) => slice(z, [start, 0], [pairs, k]));
  const u = normalizeRows(concat(views, 0));
  return matMul(u, u, false, true);
}
