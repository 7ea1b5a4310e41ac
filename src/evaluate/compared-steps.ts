/** @file How long each objective of a comparison trains. */

/**
 * Steps in which SimCLR passes so often over the images; one at least. A step of every objective encodes 2N images.
 * @param batchSize N
 */
export function comparedSteps(images: number, batchSize: number, passes: number): number {
  return Math.max(Math.floor(images / batchSize), 1) * passes;
}
