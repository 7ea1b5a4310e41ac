/**
 * @file Which classes lie among each other: of what class the training images nearest to each class's test images
 * are, by cosine, in h and in z. Labels judge; nothing learns from them. Neighbours of one image are not independent
 * of each other, so errors are those of means over images.
 */
import type { Dataset } from '../datasets/dataset';
import type { Network } from '../network/network';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import { knn } from './knn';
import { plainImages, represent } from './representations';

/** Of one space. With c classes, both [c, c], row-major: of test images of class a, neighbours of class b. */
export interface NeighbourCounts {
  /** How many, over all images of a. */
  counts: readonly number[];
  /** The squares of each image's number, summed. */
  squares: readonly number[];
}

export interface Confusion {
  /** Number of classes, c. */
  classes: number;
  /** Test images of each class, [c]. */
  images: readonly number[];
  /** Training images that could be neighbours. */
  bankImages: number;
  /** Neighbours of each test image. */
  k: number;
  h: NeighbourCounts;
  z: NeighbourCounts;
}

const nearest = 10;

export interface ConfusionSubject {
  network: Pick<Network, 'forward'>;
  /** Labelled images among which neighbours are looked for: all of them. */
  bank: Dataset;
  /** Labelled images whose neighbours they are: all of them. */
  testSplit: Dataset;
}

export async function confusion(
  { network, bank, testSplit }: ConfusionSubject,
  yieldToTasks?: YieldToTasks,
): Promise<Confusion> {
  const classes = bank.classNames.length;
  const k = Math.min(nearest, bank.count);
  const known = await represent(network, plainImages(bank, bank.count), yieldToTasks);
  const asked = await represent(network, plainImages(testSplit, testSplit.count), yieldToTasks);
  const countIn = async (space: 'h' | 'z') => {
    const options = { k, temperature: 1, classes, ...(yieldToTasks && { yieldToTasks }) };
    const { neighbours } = await knn(known[space], bank.labels, asked[space], options);
    return counted(neighbours, bank.labels, testSplit.labels, classes);
  };
  const images = zeros(classes);
  for (let image = 0; image < testSplit.count; image++) images[testSplit.labels[image]!]!++;
  return { classes, images, bankImages: bank.count, k, h: await countIn('h'), z: await countIn('z') };
}

/**
 * @param neighbours bank rows of each query, [n][k]
 * @param bankLabels class of each bank row
 * @param labels class of each query, [n]
 */
export function counted(
  neighbours: readonly (readonly number[])[],
  bankLabels: ArrayLike<number>,
  labels: ArrayLike<number>,
  classes: number,
): NeighbourCounts {
  const [counts, squares] = [zeros(classes * classes), zeros(classes * classes)];
  neighbours.forEach((rows, query) => {
    const own = zeros(classes);
    for (const row of rows) own[bankLabels[row]!]!++;
    own.forEach((count, label) => {
      const at = labels[query]! * classes + label;
      counts[at]! += count;
      squares[at]! += count ** 2;
    });
  });
  return { counts, squares };
}

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0);
}
