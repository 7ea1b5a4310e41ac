/**
 * @file The shape of the embeddings of test pairs of views, drawn as training draws its own:
 * alignment of partners, uniformity, standard deviation of a dimension, effective rank, entropy of
 * the guess and how often it is right. Needs no labels. Each is defined in its own file.
 */
import { alignment } from './alignment';
import { embeddingStd } from './embedding-std';
import type { Rows } from './linear-probe';
import { positiveSoftmax } from './positive-softmax';
import { rankMe } from './rank-me';
import { uniformity } from './uniformity';
import { unitRows } from './unit-rows';

export interface Geometry {
  /** Mean squared distance of partners, 0–4; 0 is perfect. */
  alignment: number;
  /** ln mean e^(−2d²) between different images, 0 at worst. */
  uniformity: number;
  /** Of a dimension of unit embeddings; healthy near 1/√k, 0 if collapsed. */
  embeddingStd: number;
  /** Effective rank of z, 1 to k. */
  rankMe: number;
  /** Of the softmax over a view's 2P−1 candidates, in nats. */
  entropyNats: number;
  /** Percent of the 2P views to which no other is as near as their partner. */
  contrastiveAccuracy: number;
  /** k, the length of an embedding. */
  embeddingSize: number;
  /** P, the pairs that all this was measured on. */
  pairs: number;
}

/** @param z embeddings [2P, k]: all first views, then all second views */
export function geometry({ values: z, count, size: k }: Rows, temperature: number): Geometry {
  const pairs = count / 2;
  const unit = unitRows(z, k);
  const firsts = unit.subarray(0, pairs * k);
  const { entropyNats, foundFraction } = positiveSoftmax(unit, count, temperature);
  return {
    alignment: alignment(firsts, unit.subarray(pairs * k), pairs),
    uniformity: uniformity(firsts, pairs),
    embeddingStd: embeddingStd(unit, count),
    rankMe: rankMe(z, count),
    entropyNats,
    contrastiveAccuracy: 100 * foundFraction,
    embeddingSize: k,
    pairs,
  };
}
