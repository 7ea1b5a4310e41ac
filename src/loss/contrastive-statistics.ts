/**
 * @file What the loss sees, in three numbers of one batch: mean cosine of positive pairs, mean
 * cosine of negative pairs, and contrastive accuracy, the share of the 2N anchors whose nearest
 * other embedding is their partner (Chen et al. 2020, appendix B.7).
 */
import {
  argMax,
  cast,
  concat,
  equal,
  matMul,
  mean,
  range,
  stack,
  sum,
  tidy,
  type Tensor1D,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { cosinesWithoutSelf, normalizeRows, partnerCosines } from './nt-xent';

export interface ContrastiveStatistics {
  positiveCosine: number;
  /** 0 where a batch of one pair has no negatives. */
  negativeCosine: number;
  /** 0–1. */
  contrastiveAccuracy: number;
}

/**
 * @param z embeddings [2N, k], view 1 first
 * @returns [Σ of all cosines incl. self, Σ of the partners' cosines, accuracy], owned by the caller
 */
export function contrastiveStatisticsTensor(z: Tensor2D): Tensor1D {
  return tidy(() => {
    const anchors = z.shape[0];
    const u = normalizeRows(z);
    const nearest = argMax(cosinesWithoutSelf(u), 1);
    const half = anchors / 2;
    const partners = concat([range(half, anchors, 1, 'int32'), range(0, half, 1, 'int32')]);
    const accuracy = mean(cast(equal(nearest, partners), 'float32'));
    const total = sum(matMul(u, u, false, true));
    return stack([total, sum(partnerCosines(u)), accuracy]) as Tensor1D;
  });
}

/** @param values what contrastiveStatisticsTensor gave, read back */
export function contrastiveStatistics(
  values: ArrayLike<number>,
  batchSize: number,
): ContrastiveStatistics {
  const [total, positives, accuracy] = [values[0]!, values[1]!, values[2]!];
  const anchors = 2 * batchSize;
  const negativePairs = anchors * (anchors - 2);
  return {
    positiveCosine: positives / anchors,
    negativeCosine: negativePairs ? (total - anchors - positives) / negativePairs : 0,
    contrastiveAccuracy: accuracy,
  };
}
