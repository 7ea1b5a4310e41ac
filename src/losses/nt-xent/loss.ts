/**
 * @file NT-Xent, the normalised temperature-scaled cross entropy (Chen et al. 2020, eq. 1, alg. 1):
 * ℓ(i,j) = −ln( exp(s_ij/τ) / Σ_{k≠i} exp(s_ik/τ) ), s = cosine similarity, averaged over all 2N
 * anchors: the mean −ln probability of naming the partner among the 2N−1 others.
 * Collapsed embeddings give ln(2N−1), orthonormal ones ln(1 + (2N−2)·e^(−1/τ)).
 */
import { div, logSumExp, mean, sub, type Scalar, type Tensor2D } from '@tensorflow/tfjs-core';
import { withKernel } from '../../tensor/with-kernel';
import type { ContrastiveLoss } from '../contrastive-loss';
import { normalizeRows, positiveSimilarities, similaritiesWithoutSelf } from '../cosines';

export const loss: ContrastiveLoss = (z, { temperature, normalise }) =>
  normalise ? ntXent(z, temperature) : crossEntropy(z, temperature);

/**
 * Kernel `NtXent` may stand in; it returns [loss, u, 1/‖z‖, ln Σ exp] of all rows.
 * @param z embeddings [2N, k]: N of view 1, then the N of view 2 in the same order
 * @param temperature τ > 0
 * @returns the loss in nats, a scalar
 */
export function ntXent(z: Tensor2D, temperature: number): Scalar {
  return withKernel('NtXent', { z }, { temperature }, () => crossEntropy(normalizeRows(z), temperature));
}

/** As ntXent, with the dot products of the rows in place of cosines: logits z·z/τ (Table 5, "ℓ2 norm? No"). */
function crossEntropy(rows: Tensor2D, temperature: number): Scalar {
  const logits = div<Tensor2D>(similaritiesWithoutSelf(rows), temperature);
  const positives = div(positiveSimilarities(rows), temperature);
  return mean<Scalar>(sub(logSumExp(logits, 1), positives));
}
