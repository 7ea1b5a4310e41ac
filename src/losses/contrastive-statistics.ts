/**
 * @file What the loss sees, in three numbers of one batch: mean cosine of positive pairs, mean
 * cosine of negative pairs, and contrastive accuracy, the fraction of the 2N anchors whose nearest
 * other embedding is their partner (Chen et al. 2020, appendix B.7).
 */
import {
  cast,
  concat,
  equal,
  greater,
  less,
  logicalAnd,
  mean,
  range,
  square,
  stack,
  sub,
  sum,
  tidy,
  type Tensor1D,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { nearestOthers, normalizeRows, positiveSimilarities } from './cosines';

/** Lengths of embeddings between which every run stays that learns anything. */
const [shortest, longest] = [1e-12, 1e12];

export interface ContrastiveStatistics {
  positiveCosine: number;
  /** 0 where a batch of one pair has no negatives. */
  negativeCosine: number;
  /** 0–1. */
  contrastiveAccuracy: number;
}

/**
 * @param z embeddings [2N, k], view 1 first
 * @returns [Σ of all cosines but each with itself, Σ of the partners' cosines, accuracy, how many embeddings
 * have a length that no healthy run leaves], owned by the caller
 */
export function contrastiveStatisticsTensor(z: Tensor2D): Tensor1D {
  return tidy(() => {
    const anchors = z.shape[0];
    const u = normalizeRows(z);
    const nearest = nearestOthers(u);
    const half = anchors / 2;
    const positives = concat([range(half, anchors, 1, 'int32'), range(0, half, 1, 'int32')]);
    const accuracy = mean(cast(equal(nearest, positives), 'float32'));
    // With itself a vector of zeros has cosine 0.
    // Σᵢⱼ uᵢ·uⱼ = ‖Σ u‖²: no product of all with all.
    const others = sub(sum(square(sum(u, 0))), sum(square(u)));
    const squared = sum(square(z), 1);
    const isSound = logicalAnd(greater(squared, shortest ** 2), less(squared, longest ** 2));
    return stack([others, sum(positiveSimilarities(u)), accuracy, sum(cast(isSound, 'float32'))]) as Tensor1D;
  });
}

/**
 * How many of the embeddings are 0 or huge, as they become where training diverges: beyond these lengths
 * cosines soon are 0 and the loss is that of a blind guess.
 * @param values what contrastiveStatisticsTensor gave, read back
 */
export function divergedEmbeddings(values: ArrayLike<number>, batchSize: number): number {
  return 2 * batchSize - values[3]!;
}

/** @param values what contrastiveStatisticsTensor gave, read back */
export function contrastiveStatistics(values: ArrayLike<number>, batchSize: number): ContrastiveStatistics {
  const [others, positives, accuracy] = [values[0]!, values[1]!, values[2]!];
  const anchors = 2 * batchSize;
  const negativePairs = anchors * (anchors - 2);
  return {
    positiveCosine: positives / anchors,
    negativeCosine: negativePairs ? (others - positives) / negativePairs : 0,
    contrastiveAccuracy: accuracy,
  };
}
