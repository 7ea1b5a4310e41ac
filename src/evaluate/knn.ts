/**
 * @file Weighted k nearest neighbours (Wu et al. 2018, arXiv 1805.01978, section 3.4): the k bank
 * rows of highest cosine vote for their class with weight e^(cos/T). Bank and queries meet a block at
 * a time, so that neither long rows (pixels) nor many of them stand on the device all at once.
 */
import { matMul, tensor2d, tidy, transpose, type Tensor2D } from '@tensorflow/tfjs-core';
import { normalizeRows } from '../losses/cosines';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import { blocks, inSlices, type Block } from './in-slices';
import { largestEntries } from './largest-entries';
import type { Rows } from './linear-probe';

export interface KnnOptions {
  /** At most as many as the bank has rows are taken. */
  k: number;
  /** T of the vote's weight. */
  temperature: number;
  classes: number;
  yieldToTasks?: YieldToTasks;
}

export interface KnnResult {
  /** Votes, row-major [queries, classes]. */
  scores: Float64Array;
  /** Class of the most votes, [queries]. */
  predictions: number[];
  /** Bank rows by falling cosine, [queries][k]. */
  neighbours: number[][];
}

/** The best bank rows so far of one query, by falling cosine. */
interface Nearest {
  rows: number[];
  cosines: Float32Array;
}

/** Numbers of a block of the bank: 16 MB. */
const blockSize = 1 << 22;
/** Multiplications of one product: some milliseconds' worth. */
const productSize = 1 << 26;
/** A product of fewer rows waits for memory. */
const minRows = 32;

/** @param labels class of each bank row */
export async function knn(
  bank: Rows,
  labels: ArrayLike<number>,
  queries: Rows,
  { k, temperature, classes, yieldToTasks }: KnnOptions,
): Promise<KnnResult> {
  const nearest: Nearest[] = Array.from({ length: queries.count }, () => ({
    rows: [],
    cosines: new Float32Array(),
  }));
  for (const block of blocks(bank.count, blockRows(bank.size))) {
    // Transposed once: wasm's fast product takes its second factor as it stands.
    const columns = tidy(() => transpose(unitRows(bank, block)));
    const width = block.end - block.start;
    const rowsPerProduct = Math.max(Math.floor(productSize / columns.size), minRows);
    await inSlices(
      blocks(queries.count, rowsPerProduct),
      yieldToTasks,
      (part) => [tidy(() => matMul(unitRows(queries, part), columns))],
      ({ start, end }, [cosines]) => {
        for (let query = start; query < end; query++) {
          const row = (query - start) * width;
          nearest[query] = merged(nearest[query]!, cosines!.subarray(row, row + width), block.start, k);
        }
      },
    ).finally(() => columns.dispose());
  }
  const scores = new Float64Array(queries.count * classes);
  const predictions = nearest.map(({ rows, cosines }, query) => {
    const votes = scores.subarray(query * classes, (query + 1) * classes);
    rows.forEach((row, i) => (votes[labels[row]!]! += Math.exp(cosines[i]! / temperature)));
    return votes.indexOf(votes.reduce((a, b) => Math.max(a, b)));
  });
  return { scores, predictions, neighbours: nearest.map(({ rows }) => rows) };
}

/** Whole vectors of four, which products take at once. */
function blockRows(size: number): number {
  return Math.max(4 * Math.floor(blockSize / size / 4), 4);
}

function unitRows({ values, size }: Rows, { start, end }: Block): Tensor2D {
  return normalizeRows(tensor2d(values.subarray(start * size, end * size), [end - start, size]));
}

/** @param cosines of the bank's rows from `start` on, which come after all rows so far */
function merged(soFar: Nearest, cosines: Float32Array, start: number, k: number): Nearest {
  const known = soFar.rows.length;
  const all = new Float32Array(known + cosines.length);
  all.set(soFar.cosines);
  all.set(cosines, known);
  const best = largestEntries(all, k);
  return {
    rows: best.map((entry) => (entry < known ? soFar.rows[entry]! : start + entry - known)),
    cosines: Float32Array.from(best, (entry) => all[entry]!),
  };
}
