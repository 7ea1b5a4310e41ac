/**
 * @file Nearest rows by cosine, exactly: of one query in a bank of images or representations, and of
 * every row among all others (what UMAP starts from). A row of zeros has cosine 0 with everything.
 */
import { largestEntries } from './largest-entries';
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
  const queryLength = rowLength(query, 0, d);
  const cosines = Float64Array.from({ length: bank.length / d }, (_, index) => {
    const start = index * d;
    let dot = 0;
    for (let c = 0; c < d; c++) dot += bank[start + c]! * query[c]!;
    const lengths = queryLength * rowLength(bank, start, d);
    return lengths > 0 ? dot / lengths : 0;
  });
  if (except >= 0) cosines[except] = -Infinity;
  return largestEntries(cosines, k)
    .filter((index) => index !== except)
    .map((index) => ({ index, cosine: cosines[index]! }));
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
