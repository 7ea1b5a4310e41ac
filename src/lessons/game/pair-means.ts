/** @file How alike the views of the quiz's first eight images are on average: those of one image, and those of two. Pure numbers. */

export interface PairMeans {
  /** Mean cosine of a first view and the second view of the same image. */
  positive: number;
  /** … and that of another image. */
  negative: number;
}

/** @param cosines row-major [n, n]: of n first views and n second ones, n at least 2 */
export function pairMeans(cosines: readonly number[]): PairMeans {
  const images = Math.sqrt(cosines.length);
  const isPositive = (cell: number) => cell % (images + 1) === 0;
  const sum = (cells: readonly number[]) => cells.reduce((total, cosine) => total + cosine, 0);
  return {
    positive: sum(cosines.filter((_, cell) => isPositive(cell))) / images,
    negative: sum(cosines.filter((_, cell) => !isPositive(cell))) / (images * (images - 1)),
  };
}

/** How much more alike positives are than negatives: what is left between the two as they are shown, with two decimals. */
export function shownGap({ positive, negative }: PairMeans): number {
  return (Math.round(100 * positive) - Math.round(100 * negative)) / 100;
}

/** Mean cosine of different images from which on all views look alike. */
const alikeFrom = 0.9;

/** Whether different images look alike to the network, so that a high cosine says nothing. @param cosines as above; none: not known */
export function areAllAlike(cosines: readonly number[]): boolean {
  return cosines.length > 0 && pairMeans(cosines).negative >= alikeFrom;
}
