/** @file What a confusion says of two classes, or of all: shares of the nearest training images. Pure numbers. */
import type { Confusion } from './confusion';

export type Space = 'h' | 'z';
export type Pair = readonly [number, number];

/** Of the nearest training digits of some test images, the mean share that is of a class. */
export interface Share {
  /** 0–1. */
  mean: number;
  /** One standard error of it. */
  error: number;
}

/** Of the neighbours of images of either class, those that are of the other. */
export function eachOther(confusion: Confusion, space: Space, [a, b]: Pair): Share {
  return shareOf(confusion, space, [
    [a, b],
    [b, a],
  ]);
}

/** Of all digits' neighbours, those of their own class. */
export function ownClass(confusion: Confusion, space: Space): Share {
  return shareOf(
    confusion,
    space,
    confusion.images.map((_, label) => [label, label]),
  );
}

/** @param cells class of the images, and of their neighbours; no class of images twice */
function shareOf({ classes, images, k, ...spaces }: Confusion, space: Space, cells: readonly Pair[]): Share {
  const { counts, squares } = spaces[space];
  const total = (of: (cell: Pair) => number) => cells.reduce((sum, cell) => sum + of(cell), 0);
  const n = total(([image]) => images[image]!);
  const mean = total(([image, label]) => counts[image * classes + label]!) / n / k;
  const square = total(([image, label]) => squares[image * classes + label]!) / n / k ** 2;
  return { mean, error: Math.sqrt(Math.max(square - mean ** 2, 0) / (n - 1)) };
}

export function pairsOf({ classes }: Pick<Confusion, 'classes'>): Pair[] {
  return Array.from({ length: classes }, (_, a) =>
    Array.from({ length: classes - a - 1 }, (_, i) => [a, a + 1 + i] as const),
  ).flat();
}
