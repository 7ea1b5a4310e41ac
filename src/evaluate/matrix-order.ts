/**
 * @file Orders in which the 2N views of a batch can be laid out along a similarity matrix. Views are
 * numbered as in the batch: view 1 of all N pictures, then view 2.
 */

export const matrixOrders = ['batch', 'interleaved', 'class'] as const;
export type MatrixOrder = (typeof matrixOrders)[number];

/** Neighbouring positions whose pictures are of one class. */
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
 * `batch`: as numbered. `interleaved`: both views of a picture side by side. `class`: the same, the
 * pictures of a class together.
 * @param labels class of each of the N pictures
 */
export function layOutMatrix(order: MatrixOrder, labels: ArrayLike<number>): MatrixLayout {
  const pictures = Array.from({ length: labels.length }, (_, picture) => picture);
  if (order === 'class') pictures.sort((a, b) => labels[a]! - labels[b]! || a - b);
  const second = (picture: number) => picture + pictures.length;
  const views =
    order === 'batch'
      ? [...pictures, ...pictures.map(second)]
      : pictures.flatMap((picture) => [picture, second(picture)]);
  const positions = new Uint32Array(views.length);
  views.forEach((view, position) => (positions[view] = position));
  const blocks: ClassBlock[] = [];
  if (order === 'class') {
    pictures.forEach((picture, i) => {
      const label = labels[picture]!;
      if (blocks.at(-1)?.label !== label) blocks.push({ label, start: 2 * i, length: 0 });
      blocks.at(-1)!.length += 2;
    });
  }
  return { views: Uint32Array.from(views), positions, blocks };
}
