/**
 * @file How the cosines of a batch are spread: one histogram of its positive pairs and one of its
 * negative pairs, each unordered pair counted once, over equal bins of −1…1.
 */

export const histogramBins = 40;

export interface CosineDistribution {
  /** Fraction of the pairs in each bin, [histogramBins]; all 0 where there is no pair. */
  fractions: Float64Array;
  pairs: number;
  /** 0 where there is no pair. */
  mean: number;
}

export interface CosineHistograms {
  positive: CosineDistribution;
  negative: CosineDistribution;
}

/** @param cosines symmetric, row-major [2N, 2N]: view 1 of all N images, then view 2 */
export function cosineHistograms(cosines: ArrayLike<number>, views: number): CosineHistograms {
  const positive = { counts: new Float64Array(histogramBins), pairs: 0, sum: 0 };
  const negative = { counts: new Float64Array(histogramBins), pairs: 0, sum: 0 };
  for (let row = 0; row < views; row++) {
    for (let column = row + 1; column < views; column++) {
      const cosine = cosines[row * views + column]!;
      const kind = column - row === views / 2 ? positive : negative;
      kind.counts[binOf(cosine)]!++;
      kind.pairs++;
      kind.sum += cosine;
    }
  }
  return { positive: distribution(positive), negative: distribution(negative) };
}

/** The bin of a cosine; rounding may have put it a little outside −1…1. */
function binOf(cosine: number): number {
  return Math.min(Math.max(Math.floor(((cosine + 1) / 2) * histogramBins), 0), histogramBins - 1);
}

function distribution({ counts, pairs, sum }: { counts: Float64Array; pairs: number; sum: number }) {
  const among = Math.max(pairs, 1);
  return { fractions: counts.map((count) => count / among), pairs, mean: sum / among };
}
