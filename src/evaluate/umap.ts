/**
 * @file UMAP (McInnes et al. 2018, arXiv 1802.03426) by umap-js, on cosine distance: neighbours are
 * found exactly, numbers are seeded, and the layout starts from a given one (the last map, or the
 * principal plane) instead of noise, so that maps of two moments can be compared.
 */
import { UMAP } from 'umap-js';
import { createRandom } from '../random/random';
import { neighbourGraph } from './neighbours';
import { standardLayout } from './procrustes';

const neighbours = 15;
const minDist = 0.1;
/** Root mean square distance from the centre that a layout of some hundred points comes to; it starts there. */
const startSize = 6;

export interface UmapOptions {
  seed: number;
  /** Points row-major [n, 2] in any scale. */
  start: Float32Array;
  epochs: number;
}

export class UmapRun {
  readonly epochs: number;
  private readonly umap: UMAP;

  /** @param rows row-major [n, d], n ≥ 3 */
  constructor(
    rows: ArrayLike<number>,
    private readonly n: number,
    { seed, start, epochs }: UmapOptions,
  ) {
    const k = Math.min(neighbours, n - 1);
    const random = createRandom(seed, 'umap');
    this.epochs = epochs;
    this.umap = new UMAP({
      nNeighbors: k,
      minDist,
      nEpochs: epochs,
      random: () => random.uniform(0, 1),
    });
    const { indices, distances } = neighbourGraph(rows, n, k);
    this.umap.setPrecomputedKNN(indices, distances);
    // With neighbours given, of the rows only their number counts.
    this.umap.initializeFit(indices);
    const first = standardLayout(start, n);
    this.umap.getEmbedding().forEach((point, i) => {
      point[0] = first[2 * i]! * startSize;
      point[1] = first[2 * i + 1]! * startSize;
    });
  }

  /** One epoch; returns how many have been. */
  step(): number {
    return this.umap.step();
  }

  /** The layout so far, row-major [n, 2]. */
  layout(): Float32Array {
    const points = new Float32Array(2 * this.n);
    this.umap.getEmbedding().forEach((point, i) => points.set(point, 2 * i));
    return points;
  }
}
