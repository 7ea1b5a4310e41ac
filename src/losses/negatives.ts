/**
 * @file An anchor's negatives as the losses of Table 2 weigh them (Chen et al. 2020): all 2N−2 alike, or by
 * semi-hard mining (Schroff et al. 2015) only the one with the largest cosine below the partner's. Which it is
 * has no gradient; its cosine has.
 */
import {
  add,
  argMax,
  cast,
  concat,
  customGrad,
  div,
  eye,
  less,
  matMul,
  mul,
  oneHot,
  slice,
  sub,
  sum,
  zeros,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { normalizeRows } from './cosines';
import type { Mining } from './loss-fields';

/** Below every cosine. */
const excluded = -2;

export interface AnchorCosines {
  /** With its partner, [2N, 1]. */
  positive: Tensor2D;
  /** With others, [2N, n], of which each counts by its weight. */
  negatives: Tensor2D;
  /** [2N, n]; of an anchor they sum to 1, or to 0 where none counts. */
  weights: Tensor2D;
}

/**
 * Inside a tidy; differentiable.
 * @param z embeddings [2N, k]: N of view 1, then the N of view 2 in the same order
 */
export function anchorCosines(z: Tensor2D, mining: Mining): AnchorCosines {
  const u = normalizeRows(z);
  const rows = u.shape[0];
  const cosines = matMul<Tensor2D>(u, u, false, true);
  const self = eye(rows);
  const partner = concat([slice(self, [rows / 2, 0]), slice(self, [0, 0], [rows / 2, rows])]);
  // Of the same product as the negatives, so that what is equal stays equal.
  const positive = sum<Tensor2D>(mul(cosines, partner), 1, true);
  const isNegative = sub<Tensor2D>(sub(1, self), partner);
  if (mining === 'none') {
    return { positive, negatives: cosines, weights: div(isNegative, Math.max(rows - 2, 1)) };
  }
  const chosen = nearestBelow(cosines, positive, isNegative);
  const negatives = sum<Tensor2D>(mul(cosines, chosen), 1, true);
  return { positive, negatives, weights: sum<Tensor2D>(chosen, 1, true) };
}

/** The weighted mean of each anchor's terms [2N, n], [2N, 1]. */
export function weightedMean(terms: Tensor2D, weights: Tensor2D): Tensor2D {
  return sum<Tensor2D>(mul(terms, weights), 1, true);
}

/** 1 at the semi-hard negative of each row, of several the first, else 0: [2N, 2N], without a gradient. */
function nearestBelow(cosines: Tensor2D, positive: Tensor2D, isNegative: Tensor2D): Tensor2D {
  const choose = customGrad((...inputs) => {
    const [all, ofPartner] = inputs as Tensor[] as [Tensor2D, Tensor2D];
    const counts = mul(cast(less(all, ofPartner), 'float32'), isNegative);
    const among = add(mul(all, counts), mul(sub(1, counts), excluded));
    const nearest = oneHot(argMax<Tensor1D>(among, 1), all.shape[1]);
    return {
      value: mul<Tensor2D>(cast(nearest, 'float32'), counts),
      gradFunc: () => [zeros(all.shape), zeros(ofPartner.shape)],
    };
  });
  return choose(cosines, positive);
}
