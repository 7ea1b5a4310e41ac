/**
 * @file Softmax of one row of cosines over τ with one entry left out: an anchor's guess at its
 * partner (Chen et al. 2020, eq. 1). The largest logit is taken off before exp, so that no τ overflows.
 */

export interface RowSoftmax {
  /** Sum 1; 0 for the entry that is left out. */
  probabilities: Float64Array;
  /** ln Σ exp(cosine/τ): −ln p of entry j is this less cosine_j/τ, exact where p is 0. */
  logNormalizer: number;
  /** −Σ p ln p, in nats; ln of the number of entries if all are alike. */
  entropyNats: number;
}

/** @param excluded entry that takes no part: the anchor itself */
export function rowSoftmax(cosines: ArrayLike<number>, excluded: number, temperature: number): RowSoftmax {
  let largest = -Infinity;
  for (let j = 0; j < cosines.length; j++) {
    if (j !== excluded) largest = Math.max(largest, cosines[j]! / temperature);
  }
  const probabilities = new Float64Array(cosines.length);
  let sum = 0;
  for (let j = 0; j < cosines.length; j++) {
    if (j === excluded) continue;
    probabilities[j] = Math.exp(cosines[j]! / temperature - largest);
    sum += probabilities[j]!;
  }
  const logNormalizer = largest + Math.log(sum);
  let entropyNats = 0;
  for (let j = 0; j < cosines.length; j++) {
    const p = probabilities[j]! / sum;
    probabilities[j] = p;
    if (p > 0) entropyNats += p * (logNormalizer - cosines[j]! / temperature);
  }
  return { probabilities, logNormalizer, entropyNats };
}
