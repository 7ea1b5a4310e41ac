/**
 * @file Orders in which the 2N views of a batch can be laid out along a similarity matrix. Views are
 * numbered as in the batch: view 1 of all N images, then view 2.
 */

export const matrixOrders = ['batch', 'interleaved', 'class'] as const;
export type MatrixOrder = (typeof matrixOrders)[number];

/** Neighbouring positions whose images are of one class. */
export interface ClassBlock {
  label: number;
  start: number;
  length: number;
}

export interface MatrixLayout {
  /** The view at each position, [2N]. */
  views: Uint32Array;
  /** The position of each view, [2N]. */
  positions: Uint32Array;
  /** Only where views are ordered by class; they fill all positions. */
  blocks: ClassBlock[];
}

/**
 * `batch`: as numbered. `interleaved`: both views of an image side by side. `class`: the same, the
 * images of a class together.
 * @param labels class of each of the N images
 */
export function layOutMatrix(order: MatrixOrder, labels: ArrayLike<number>): MatrixLayout {
  const images = Array.from({ length: labels.length }, (_, image) => image);
  if (order === 'class') images.sort((a, b) => labels[a]! - labels[b]! || a - b);
  const second = (image: number) => image + images.length;
  const views =
    order === 'batch'
      ? [...images, ...images.map(second)]
      : images.flatMap((image) => [image, second(image)]);
  const positions = new Uint32Array(views.length);
  views.forEach((view, position) => (positions[view] = position));
  const blocks: ClassBlock[] = [];
  if (order === 'class') {
    images.forEach((image, i) => {
      const label = labels[image]!;
      if (blocks.at(-1)?.label !== label) blocks.push({ label, start: 2 * i, length: 0 });
      blocks.at(-1)!.length += 2;
    });
  }
  return { views: Uint32Array.from(views), positions, blocks };
}
