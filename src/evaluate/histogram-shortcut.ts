/**
 * @file How often colour statistics alone would solve the contrastive task (Chen et al. 2020,
 * section 3.1): the fraction of views whose nearest other colour histogram is their partner's, among
 * 2N−1 candidates. Chance is 1/(2N−1).
 */
import { imageLength, type ImageSize } from '../datasets/dataset';
import { colourHistogram, type ColourHistogram } from './colour-histogram';

/**
 * 0–1. Of several candidates that are equally near, the first is the guess.
 * @param views f32 [2N, height, width, channels] in [0, 1]: the first views of all images, then the second ones
 */
export function histogramShortcut(views: Float32Array, size: ImageSize): number {
  const length = imageLength(size);
  const count = views.length / length;
  const histograms = Array.from({ length: count }, (_, i) =>
    colourHistogram(views.subarray(i * length, (i + 1) * length), size),
  );
  const owners = ownersOfColours(histograms);
  let found = 0;
  histograms.forEach((histogram, anchor) => {
    const overlaps = overlapsWithAll(histogram, owners, count);
    // The anchor is no candidate for itself.
    overlaps[anchor] = -1;
    const largest = overlaps.reduce((most, overlap) => Math.max(most, overlap));
    if (overlaps.indexOf(largest) === (anchor + count / 2) % count) found++;
  });
  return found / count;
}

/** The views in which a colour occurs, and in how many of their pixels: [view, pixels, view, pixels, …]. */
type Owners = Map<number, number[]>;

function ownersOfColours(histograms: readonly ColourHistogram[]): Owners {
  const owners: Owners = new Map();
  histograms.forEach((histogram, view) => {
    for (const [colour, pixels] of histogram) {
      const list = owners.get(colour);
      if (list) list.push(view, pixels);
      else owners.set(colour, [view, pixels]);
    }
  });
  return owners;
}

/** histogramOverlap with every view at once, visiting only the colours that they share. */
function overlapsWithAll(histogram: ColourHistogram, owners: Owners, count: number): Int32Array {
  const overlaps = new Int32Array(count);
  for (const [colour, pixels] of histogram) {
    const list = owners.get(colour)!;
    for (let i = 0; i < list.length; i += 2) overlaps[list[i]!]! += Math.min(pixels, list[i + 1]!);
  }
  return overlaps;
}
