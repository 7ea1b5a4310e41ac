/** @file A confusion of two classes, made by hand. */
import type { Confusion } from './confusion';

const images = 200;

/** Two classes; of the 10 neighbours of each image, so many are of the other. */
export function mixed(others: number): Confusion {
  const [own, other] = [10 - others, others];
  const space = {
    counts: [own, other, other, own].map((each) => images * each),
    squares: [own, other, other, own].map((each) => images * each ** 2),
  };
  return { classes: 2, images: [images, images], bankImages: 2000, k: 10, h: space, z: space };
}
