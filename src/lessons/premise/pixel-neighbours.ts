/**
 * @file The simplest judge of a digit: the training digits whose pixels are most like it. Likeness is
 * the cosine of the two images as lists of pixels, 0 (no ink in common) to 1 (the same up to
 * brightness).
 */
import type { LabelledImages } from './digits';

export interface PixelBank extends LabelledImages {
  /** Euclidean length of each image's bytes, [n]. */
  lengths: Float32Array;
}

export interface Neighbour {
  /** Among the bank's images. */
  index: number;
  label: number;
  cosine: number;
}

/** How many neighbours vote. */
export const votingNeighbours = 5;

export function pixelBank({ images, labels }: LabelledImages): PixelBank {
  const pixels = images.length / labels.length;
  const lengths = new Float32Array(labels.length);
  for (let index = 0; index < labels.length; index++) {
    let squares = 0;
    for (let i = index * pixels; i < (index + 1) * pixels; i++) squares += images[i]! * images[i]!;
    lengths[index] = Math.sqrt(squares);
  }
  return { images, labels, lengths };
}

/**
 * The k most similar images of the bank, most similar first; none for a blank image.
 * @param data f32 [h, w, c]
 */
export function nearestImages(bank: PixelBank, data: Float32Array, k: number): Neighbour[] {
  const { labels, lengths } = bank;
  // Most of a digit is background: only its ink is looked up.
  const ink = Uint16Array.from(data.keys()).filter((pixel) => data[pixel] !== 0);
  if (ink.length === 0) return [];
  const values = Float32Array.from(ink, (pixel) => data[pixel]!);
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  const products = productsWith(bank, data.length, ink, values);
  const nearest: Neighbour[] = [];
  for (let index = 0; index < labels.length; index++) {
    const cosine = products[index]! / (length * lengths[index]!);
    if (nearest.length === k && cosine <= nearest[k - 1]!.cosine) continue;
    const place = nearest.findIndex((other) => cosine > other.cosine);
    nearest.splice(place < 0 ? nearest.length : place, 0, { index, label: labels[index]!, cosine });
    nearest.length = Math.min(nearest.length, k);
  }
  return nearest;
}

/**
 * Of each image of the bank with an image that has these values in these pixels and is blank elsewhere; up to three
 * numbers follow that belong to none.
 */
function productsWith(
  { images, labels }: PixelBank,
  pixels: number,
  ink: Uint16Array,
  values: Float32Array,
): Float64Array {
  const last = (labels.length - 1) * pixels;
  const products = new Float64Array(labels.length + 3);
  // Four images at a time, so that no addition waits for the one before; where there are fewer, the last again.
  for (let index = 0; index < labels.length; index += 4) {
    const startA = index * pixels;
    const startB = Math.min(startA + pixels, last);
    const startC = Math.min(startB + pixels, last);
    const startD = Math.min(startC + pixels, last);
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < ink.length; i++) {
      const pixel = ink[i]!;
      const value = values[i]!;
      a += value * images[startA + pixel]!;
      b += value * images[startB + pixel]!;
      c += value * images[startC + pixel]!;
      d += value * images[startD + pixel]!;
    }
    products[index] = a;
    products[index + 1] = b;
    products[index + 2] = c;
    products[index + 3] = d;
  }
  return products;
}

/** The label of most neighbours; among equals that of the nearest. Nothing if there are none. */
export function votedLabel(neighbours: readonly Neighbour[]): number | undefined {
  const votes = new Map<number, number>();
  for (const { label } of neighbours) votes.set(label, (votes.get(label) ?? 0) + 1);
  const most = Math.max(...votes.values());
  return neighbours.find(({ label }) => votes.get(label) === most)?.label;
}
