/** @file When the visitor sees the first image that the page shows. */

let resolve: () => void;
let isThere = false;

export const firstImage = new Promise<void>((seen) => (resolve = seen));

/** Told by what shows images, when one has been drawn. */
export function imageIsThere(): void {
  if (isThere) return;
  isThere = true;
  // It is painted at the end of the next frame.
  requestAnimationFrame(() => requestAnimationFrame(resolve));
}
