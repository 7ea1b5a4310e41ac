/**
 * @file NT-Logistic (Chen et al. 2020, Table 2), averaged over anchors and their negatives alike:
 * mean_i[ −ln σ(s_ip/τ) − mean_k ln σ(−s_ik/τ) ], s = cosine similarity, p the partner, k the negatives that
 * mining lets count (none: the second term is 0). −ln σ(x) = softplus(−x), which does not overflow.
 */
import { add, div, mean, neg, softplus, type Scalar } from '@tensorflow/tfjs-core';
import type { ContrastiveLoss } from '../contrastive-loss';
import { anchorCosines, weightedMean } from '../negatives';

/** In nats. */
export const loss: ContrastiveLoss = (z, { temperature, mining }) => {
  const { positive, negatives, weights } = anchorCosines(z, mining);
  const ofPositive = softplus(neg(div(positive, temperature)));
  return mean<Scalar>(add(ofPositive, weightedMean(softplus(div(negatives, temperature)), weights)));
};
