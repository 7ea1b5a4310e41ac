/**
 * @file InfoNCE as a guess: one anchor's candidates ranked by the softmax of their cosines over τ
 * (Chen et al. 2020, eq. 1), with what makes a negative hard or false. Views are numbered as in the
 * batch: view 1 of all N images, then view 2.
 *
 * The guess lies between chance, 1/(2N−1), and the best probability that all anchors can have at once:
 * partners at cosine 1, and all images as far apart as N directions can be, with a mutual cosine of
 * −1/(N−1) (the corners of a simplex, which need N−1 dimensions):
 *
 *     p = 1 / (1 + (2N−2) e^(−(1 + 1/(N−1))/τ))
 *
 * By the convexity of −ln p in the cosines no mean loss is below −ln of it. With all negatives at −1 one anchor
 * could have more, at the cost of the others: two negatives that are opposite to it coincide.
 */
import { rowSoftmax } from './row-softmax';

/** A negative is hard if its cosine is above the partner's, or below it by less than this. */
export const hardMargin = 0.1;

export interface Candidate {
  view: number;
  /** From 1, by falling probability. */
  rank: number;
  cosine: number;
  probability: number;
  kind: 'positive' | 'hard-negative' | 'negative';
}

export interface InfonceRow {
  /** All 2N−1 others, the most probable first. */
  ranked: Candidate[];
  positive: Candidate;
  /** −ln of the partner's probability: what this anchor adds to the loss, before the mean. */
  lossNats: number;
  /** Of the whole guess; ln(2N−1) if all candidates are alike. */
  entropyNats: number;
  hardNegatives: number;
}

/** @param cosines the anchor's row, [2N] */
export function infonceRow(cosines: ArrayLike<number>, anchor: number, temperature: number): InfonceRow {
  const views = cosines.length;
  const positiveView = positiveOf(anchor, views);
  const { probabilities, logNormalizer, entropyNats } = rowSoftmax(cosines, anchor, temperature);
  const hardFrom = cosines[positiveView]! - hardMargin;
  const ranked = Array.from({ length: views }, (_, view) => view)
    .filter((view) => view !== anchor)
    // Probabilities can all be 0 but one; cosines keep the order then.
    .sort((a, b) => cosines[b]! - cosines[a]! || a - b)
    .map((view, i): Candidate => {
      const cosine = cosines[view]!;
      const negative = cosine > hardFrom ? 'hard-negative' : 'negative';
      const kind = view === positiveView ? 'positive' : negative;
      return { view, rank: i + 1, cosine, probability: probabilities[view]!, kind };
    });
  return {
    ranked,
    positive: ranked.find(({ kind }) => kind === 'positive')!,
    // Rounding must not make it negative where the guess is certain.
    lossNats: Math.max(logNormalizer - cosines[positiveView]! / temperature, 0),
    entropyNats,
    hardNegatives: ranked.filter(({ kind }) => kind === 'hard-negative').length,
  };
}

/**
 * What all anchors can reach at once (above): an upper bound of their geometric mean, not of each.
 * @param candidates 2N−1
 * @returns 1 for a batch of one image
 */
export function bestProbability(candidates: number, temperature: number): number {
  const images = (candidates + 1) / 2;
  if (images === 1) return 1;
  const apart = 1 + 1 / (images - 1);
  return 1 / (1 + (candidates - 1) * Math.exp(-apart / temperature));
}

/** The other view of the same image. */
export function positiveOf(view: number, views: number): number {
  return (view + views / 2) % views;
}

/**
 * A false negative: a view of another image of the anchor's class, pushed away all the same.
 * @param labels class of each of the N images; known to the reader, never to the loss
 */
export function isFalseNegative(anchor: number, view: number, labels: ArrayLike<number>): boolean {
  const [a, b] = [anchor % labels.length, view % labels.length];
  return a !== b && labels[a] === labels[b];
}
