/**
 * @file NT-Xent, the normalised temperature-scaled cross entropy (Chen et al. 2020, eq. 1, alg. 1):
 * ℓ(i,j) = −ln( exp(s_ij/τ) / Σ_{k≠i} exp(s_ik/τ) ), s = cosine similarity, averaged over all 2N
 * anchors: the mean −ln probability of naming the partner among the 2N−1 others.
 * Collapsed embeddings give ln(2N−1), orthonormal ones ln(1 + (2N−2)·e^(−1/τ)).
 */
import {
  add,
  concat,
  div,
  eye,
  logSumExp,
  matMul,
  maximum,
  mean,
  mul,
  rsqrt,
  slice,
  square,
  sub,
  sum,
  type Scalar,
  type Tensor1D,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { withKernel } from '../tensor/with-kernel';

/** Added to a logit that must not take part; e^(−1e9) is 0 in f32. */
const excluded = -1e9;
/** Keeps a row of zeros finite: its unit vector and gradient are 0. */
const smallestSquaredNorm = 1e-24;

/** Each row of z [n, k] at length 1. */
export function normalizeRows(z: Tensor2D): Tensor2D {
  return mul(z, rsqrt(maximum(sum(square(z), 1, true), smallestSquaredNorm)));
}

/** Cosine of each embedding and its partner, [2N], for unit rows u [2N, k] (row i and row i + N are partners). */
export function positiveCosines(u: Tensor2D): Tensor1D {
  const [rows, k] = u.shape;
  const cosines = sum<Tensor1D>(
    mul(slice(u, [0, 0], [rows / 2, k]), slice(u, [rows / 2, 0], [rows / 2, k])),
    1,
  );
  return concat([cosines, cosines]);
}

/** Cosines of all pairs of unit rows, [2N, 2N], with the diagonal pushed out of any maximum or softmax. */
export function cosinesWithoutSelf(u: Tensor2D): Tensor2D {
  return add(matMul(u, u, false, true), mul(eye(u.shape[0]), excluded));
}

/**
 * Kernel `NtXent` may stand in; it returns [loss, u, 1/‖z‖, ln Σ exp] of all rows.
 * @param z embeddings [2N, k]: N of view 1, then the N of view 2 in the same order
 * @param temperature τ > 0
 * @returns the loss in nats, a scalar
 */
export function ntXent(z: Tensor2D, temperature: number): Scalar {
  return withKernel('NtXent', { z }, { temperature }, () => {
    const u = normalizeRows(z);
    const logits = div<Tensor2D>(cosinesWithoutSelf(u), temperature);
    const positives = div(positiveCosines(u), temperature);
    return mean<Scalar>(sub(logSumExp(logits, 1), positives));
  });
}
