/**
 * @file What the views of N images are to an anchor among them. Views are numbered: first views 0…N−1, then second
 * ones, so that the partner of view i is i ± N. Pure numbers.
 */
export type Role = 'anchor' | 'positive' | 'negative';

/** @param view 0…2N−1 @param images N */
export function roleOf(view: number, anchor: number, images: number): Role {
  if (view === anchor) return 'anchor';
  return view % images === anchor % images ? 'positive' : 'negative';
}

/**
 * Negatives that show the same kind of thing as the anchor, which the loss cannot know.
 * @param labels of the N images
 */
export function falseNegatives(anchor: number, labels: ArrayLike<number>): number[] {
  const images = labels.length;
  return Array.from({ length: 2 * images }, (_, view) => view).filter(
    (view) =>
      roleOf(view, anchor, images) === 'negative' && labels[view % images] === labels[anchor % images],
  );
}
