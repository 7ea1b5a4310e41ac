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
  const { images, labels, lengths } = bank;
  const pixels = data.length;
  // Most of a digit is background: only its ink is looked up.
  const ink = new Uint16Array(pixels);
  let inked = 0;
  let squares = 0;
  for (let pixel = 0; pixel < pixels; pixel++) {
    if (data[pixel] === 0) continue;
    ink[inked++] = pixel;
    squares += data[pixel]! * data[pixel]!;
  }
  if (inked === 0) return [];
  const length = Math.sqrt(squares);
  const nearest: Neighbour[] = [];
  for (let index = 0; index < labels.length; index++) {
    const start = index * pixels;
    let product = 0;
    for (let i = 0; i < inked; i++) product += data[ink[i]!]! * images[start + ink[i]!]!;
    const cosine = product / (length * lengths[index]!);
    if (nearest.length === k && cosine <= nearest[k - 1]!.cosine) continue;
    const place = nearest.findIndex((other) => cosine > other.cosine);
    nearest.splice(place < 0 ? nearest.length : place, 0, { index, label: labels[index]!, cosine });
    nearest.length = Math.min(nearest.length, k);
  }
  return nearest;
}

/** The label of most neighbours; among equals that of the nearest. Nothing if there are none. */
export function votedLabel(neighbours: readonly Neighbour[]): number | undefined {
  const votes = new Map<number, number>();
  for (const { label } of neighbours) votes.set(label, (votes.get(label) ?? 0) + 1);
  const most = Math.max(...votes.values());
  return neighbours.find(({ label }) => votes.get(label) === most)?.label;
}
