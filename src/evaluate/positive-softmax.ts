/**
 * @file The guess that InfoNCE scores: for each anchor the softmax of its cosines over τ, self
 * excluded, over the 2N−1 others (Chen et al. 2020, eq. 1).
 */
import { positiveOf } from './infonce';
import { rowSoftmax } from './row-softmax';

export interface PositiveSoftmax {
  /** Probability of naming the partner, [2N]. */
  positiveProbability: Float64Array;
  /** Mean entropy of the guesses, in nats; ln(2N−1) if nothing is known. */
  entropyNats: number;
  /** Fraction of the anchors to which no other view is as near as the partner, 0–1. */
  foundFraction: number;
}

/** @param u unit rows, row-major [2N, k]; row i and row i + N are partners */
export function positiveSoftmax(u: ArrayLike<number>, anchors: number, temperature: number): PositiveSoftmax {
  const k = u.length / anchors;
  const positiveProbability = new Float64Array(anchors);
  const cosines = new Float64Array(anchors);
  let totalEntropy = 0;
  let found = 0;
  for (let i = 0; i < anchors; i++) {
    for (let j = 0; j < anchors; j++) {
      let cosine = 0;
      for (let d = 0; d < k; d++) cosine += u[i * k + d]! * u[j * k + d]!;
      cosines[j] = cosine;
    }
    const { probabilities, entropyNats } = rowSoftmax(cosines, i, temperature);
    const positive = positiveOf(i, anchors);
    positiveProbability[i] = probabilities[positive]!;
    totalEntropy += entropyNats;
    if (cosines.every((cosine, j) => j === i || j === positive || cosine < cosines[positive]!)) found++;
  }
  return { positiveProbability, entropyNats: totalEntropy / anchors, foundFraction: found / anchors };
}
