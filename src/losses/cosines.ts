/**
 * @file Cosines between the embeddings of a batch, what every contrastive loss is made of; of rows that are not
 * of length 1 these are dot products. Row i and row i + N are partners.
 */
import {
  add,
  argMax,
  concat,
  eye,
  matMul,
  maximum,
  mul,
  rsqrt,
  slice,
  square,
  sub,
  sum,
  type Tensor1D,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { withKernel } from '../tensor/with-kernel';

/** In place of a similarity that must not take part: below all others, and finite over any temperature. */
const excluded = -1e30;
/** Keeps a row of zeros finite: its unit vector is 0. */
const smallestSquaredNorm = 1e-24;

/** Each row of z [n, k] at length 1. */
export function normalizeRows(z: Tensor2D): Tensor2D {
  return mul(z, rsqrt(maximum(sum(square(z), 1, true), smallestSquaredNorm)));
}

/** Similarity of each row [2N, k] and its partner, [2N]. */
export function positiveSimilarities(u: Tensor2D): Tensor1D {
  const [rows, k] = u.shape;
  const similarities = sum<Tensor1D>(
    mul(slice(u, [0, 0], [rows / 2, k]), slice(u, [rows / 2, 0], [rows / 2, k])),
    1,
  );
  return concat([similarities, similarities]);
}

/** Similarities of all pairs of rows, [2N, 2N], with the diagonal pushed out of any maximum or softmax. */
export function similaritiesWithoutSelf(u: Tensor2D): Tensor2D {
  const self = eye(u.shape[0]);
  return add(mul(matMul(u, u, false, true), sub(1, self)), mul(self, excluded));
}

/**
 * Which other row is most similar to each, the first of several, i32 [2N]. Kernel `NearestOther` may stand in; it is not
 * differentiable.
 */
export function nearestOthers(u: Tensor2D): Tensor1D {
  return withKernel('NearestOther', { u }, {}, () => argMax<Tensor1D>(similaritiesWithoutSelf(u), 1));
}
