/**
 * @file The two reference lines of NT-Xent, in nats: what collapsed embeddings cost, and what
 * orthonormal ones do. Free of tensors, so that the page can draw them.
 */

/** Loss if all embeddings are the same: ln(2N−1) nats. */
export function collapsedLoss(batchSize: number): number {
  return Math.log(2 * batchSize - 1);
}

/** Loss if partners coincide and all other cosines are 0: ln(1 + (2N−2)·e^(−1/τ)) nats. */
export function orthonormalLoss(batchSize: number, temperature: number): number {
  return Math.log1p((2 * batchSize - 2) * Math.exp(-1 / temperature));
}
