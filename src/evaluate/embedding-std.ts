/**
 * @file The collapse gauge: standard deviation (biased) of each dimension of unit embeddings,
 * averaged over the dimensions. 0 if collapsed, about 1/√k if healthy (Chen & He 2021,
 * arXiv 2011.10566, section 4.1).
 */

/** @param u unit rows, row-major [n, k] */
export function embeddingStd(u: ArrayLike<number>, n: number): number {
  const k = u.length / n;
  let total = 0;
  for (let d = 0; d < k; d++) {
    let mean = 0;
    for (let i = 0; i < n; i++) mean += u[i * k + d]! / n;
    let variance = 0;
    for (let i = 0; i < n; i++) variance += (u[i * k + d]! - mean) ** 2 / n;
    total += Math.sqrt(variance);
  }
  return total / k;
}

/** The healthy one: that of directions drawn evenly from the sphere. */
export function healthyStd(embeddingSize: number): number {
  return 1 / Math.sqrt(embeddingSize);
}
