/**
 * @file Nearest rows by cosine, exactly: of one query in a bank of images or representations, and of
 * every row among all others (what UMAP starts from). A row of zeros has cosine 0 with everything.
 */
import { unitRows } from './projection';

export interface Neighbour {
  /** Row of the bank. */
  index: number;
  cosine: number;
}

/**
 * @param bank rows, row-major [n, d]: images' bytes or representations
 * @param query [d]
 * @param k how many, at most all
 * @param except a row that is the query itself, left out
 * @returns by falling cosine; of equal ones the first in the bank first
 */
export function nearestByCosine(
  bank: ArrayLike<number>,
  query: ArrayLike<number>,
  k: number,
  except = -1,
): Neighbour[] {
  const d = query.length;
  const count = bank.length / d;
  const queryLength = rowLength(query, 0, d);
  const nearest: Neighbour[] = [];
  for (let index = 0; index < count; index++) {
    if (index === except) continue;
    const start = index * d;
    let dot = 0;
    for (let c = 0; c < d; c++) dot += bank[start + c]! * query[c]!;
    const lengths = queryLength * rowLength(bank, start, d);
    keepNearest(nearest, { index, cosine: lengths > 0 ? dot / lengths : 0 }, k);
  }
  return nearest;
}

export interface NeighbourGraph {
  /** Of each row itself and its nearest ones, nearest first, [n][k]. */
  indices: number[][];
  /** 1 − cosine, [n][k]. */
  distances: number[][];
}

/**
 * @param rows row-major [n, d]
 * @param k neighbours of a row, itself included; at most n
 */
export function neighbourGraph(rows: ArrayLike<number>, n: number, k: number): NeighbourGraph {
  const units = unitRows(rows, n);
  const d = units.length / n;
  const found = Array.from({ length: n }, (_, row) =>
    nearestByCosine(units, units.subarray(row * d, (row + 1) * d), k - 1, row),
  );
  return {
    indices: found.map((nearest, row) => [row, ...nearest.map(({ index }) => index)]),
    distances: found.map((nearest) => [0, ...nearest.map(({ cosine }) => Math.max(1 - cosine, 0))]),
  };
}

function rowLength(rows: ArrayLike<number>, start: number, d: number): number {
  let squares = 0;
  for (let c = start; c < start + d; c++) squares += rows[c]! ** 2;
  return Math.sqrt(squares);
}

/** Puts a neighbour in its place among the k nearest, which fall in cosine. */
function keepNearest(nearest: Neighbour[], candidate: Neighbour, k: number): void {
  if (nearest.length === k && candidate.cosine <= nearest[k - 1]!.cosine) return;
  let place = nearest.length;
  while (place > 0 && nearest[place - 1]!.cosine < candidate.cosine) place--;
  nearest.splice(place, 0, candidate);
  if (nearest.length > k) nearest.pop();
}
