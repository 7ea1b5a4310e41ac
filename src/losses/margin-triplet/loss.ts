/**
 * @file The margin triplet loss (Schroff et al. 2015; Chen et al. 2020, Table 2), averaged over anchors and their
 * negatives alike: mean_i mean_k max(s_ik − s_ip + m, 0), s = cosine similarity, p the partner, k the negatives
 * that mining lets count (none: 0).
 */
import { add, mean, relu, sub, type Scalar } from '@tensorflow/tfjs-core';
import type { ContrastiveLoss } from '../contrastive-loss';
import { anchorCosines, weightedMean } from '../negatives';

/** A difference of cosines. */
export const loss: ContrastiveLoss = (z, { margin, mining }) => {
  const { positive, negatives, weights } = anchorCosines(z, mining);
  return mean<Scalar>(weightedMean(relu(add(sub(negatives, positive), margin)), weights));
};
