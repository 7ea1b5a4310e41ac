/** @file Cosines between the embeddings of a batch: what every contrastive loss is made of. */
import {
  add,
  concat,
  eye,
  matMul,
  maximum,
  mul,
  rsqrt,
  slice,
  square,
  sum,
  type Tensor1D,
  type Tensor2D,
} from '@tensorflow/tfjs-core';

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
