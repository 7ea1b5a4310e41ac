/**
 * @file How much of a query's neighbourhood is of its own class, on average over all queries. The k neighbours of
 * one query are not independent of each other, so the error is that of the mean of n queries' shares, s/√n. Labels
 * judge; nothing learns from them.
 */

export interface OwnClassShare {
  /** Mean share of the neighbours, 0–1. */
  mean: number;
  /** One standard error of it; 0 of a single query. */
  error: number;
}

/**
 * @param neighbours bank rows of each query, [n][k], k ≥ 1
 * @param bankLabels class of each bank row
 * @param labels class of each query, [n]
 */
export function ownClassShare(
  neighbours: readonly (readonly number[])[],
  bankLabels: ArrayLike<number>,
  labels: ArrayLike<number>,
): OwnClassShare {
  const n = neighbours.length;
  const shares = neighbours.map(
    (rows, query) => rows.filter((row) => bankLabels[row] === labels[query]).length / rows.length,
  );
  const mean = shares.reduce((sum, share) => sum + share, 0) / n;
  const squares = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0);
  return { mean, error: n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0 };
}

/** The share that neighbours drawn at random from the bank would have, 0–1. */
export function ownClassChance(bankLabels: ArrayLike<number>, labels: ArrayLike<number>): number {
  const frequency = new Map<number, number>();
  for (let row = 0; row < bankLabels.length; row++) {
    const label = bankLabels[row]!;
    frequency.set(label, (frequency.get(label) ?? 0) + 1 / bankLabels.length);
  }
  let sum = 0;
  for (let query = 0; query < labels.length; query++) sum += frequency.get(labels[query]!) ?? 0;
  return sum / labels.length;
}
