/**
 * @file Weighted k nearest neighbours (Wu et al. 2018, arXiv 1805.01978, section 3.4): the k bank
 * rows of highest cosine vote for their class with weight e^(cos/T).
 */
import { matMul, tidy, type Tensor2D } from '@tensorflow/tfjs-core';
import { normalizeRows } from '../loss/nt-xent';

export interface KnnOptions {
  k: number;
  /** T of the vote's weight. */
  temperature: number;
  classes: number;
}

export interface KnnResult {
  /** Votes, row-major [queries, classes]. */
  scores: Float64Array;
  /** Class of the most votes, [queries]. */
  predictions: number[];
  /** Bank rows by falling cosine, [queries][k]. */
  neighbours: number[][];
}

/**
 * @param bank representations [n, d], which stay the caller's
 * @param labels class of each bank row
 * @param queries representations [q, d], which stay the caller's
 */
export async function knn(
  bank: Tensor2D,
  labels: ArrayLike<number>,
  queries: Tensor2D,
  { k, temperature, classes }: KnnOptions,
): Promise<KnnResult> {
  const similarity = tidy(() =>
    matMul(normalizeRows(queries), normalizeRows(bank), false, true),
  );
  const [count, bankSize] = similarity.shape as [number, number];
  const cosines = await similarity.data<'float32'>();
  similarity.dispose();
  const scores = new Float64Array(count * classes);
  const neighbours = Array.from({ length: count }, (_, query) => {
    const row = cosines.subarray(query * bankSize, (query + 1) * bankSize);
    const nearest = Array.from(row.keys())
      .sort((a, b) => row[b]! - row[a]!)
      .slice(0, k);
    for (const index of nearest) {
      scores[query * classes + labels[index]!]! += Math.exp(row[index]! / temperature);
    }
    return nearest;
  });
  const predictions = neighbours.map((_, query) => {
    const row = scores.subarray(query * classes, (query + 1) * classes);
    return row.indexOf(row.reduce((a, b) => Math.max(a, b)));
  });
  return { scores, predictions, neighbours };
}
