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
