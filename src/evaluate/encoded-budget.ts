/** @file How long each objective of a comparison trains. */

export interface ComparedLength {
  /** For training. */
  images: number;
  /** N. */
  batchSize: number;
  /** Of SimCLR over the images. */
  passes: number;
}

/** Views that SimCLR encodes meanwhile, of one batch at least; every objective encodes as many, or a batch less. */
export function encodedBudget({ images, batchSize, passes }: ComparedLength): number {
  return Math.max(Math.floor(images / batchSize), 1) * 2 * batchSize * passes;
}
