/**
 * @file The colours of a view, counted. Each channel's intensity falls into one of `intensitySteps`
 * equal steps over [0, 1].
 *
 * - `channelHistograms`: one histogram a channel, as drawn in Figure 6 of Chen et al. 2020.
 * - `colourHistogram`: one count for each combination of the channels' steps (16³ for RGB), which
 *   also knows which red goes with which green, and `histogramOverlap`, the intersection
 *   Σ min(p, q) of two of them: colour indexing (Swain & Ballard 1991, IJCV 7:1). Counts instead of
 *   the channels' own histograms because that is what finds a crop's partner: among 128 CIFAR-10
 *   images under crops alone for 97% of the views, the channels taken one by one for 77%.
 */
import type { ImageSize } from '../datasets/dataset';

export const intensitySteps = 16;

/** Pixels by colour; colours that do not occur are left out. */
export type ColourHistogram = ReadonlyMap<number, number>;

/**
 * f32 [channels, intensitySteps]: the fraction of the pixels at each intensity; each channel sums to 1.
 * @param view f32 [height, width, channels] in [0, 1]
 */
export function channelHistograms(
  view: ArrayLike<number>,
  { height, width, channels }: ImageSize,
): Float32Array {
  const fractions = new Float32Array(channels * intensitySteps);
  const pixels = height * width;
  for (let i = 0; i < pixels * channels; i++) {
    fractions[(i % channels) * intensitySteps + stepOf(view[i]!)]! += 1 / pixels;
  }
  return fractions;
}

/** @param view f32 [height, width, channels] in [0, 1] */
export function colourHistogram(
  view: ArrayLike<number>,
  { height, width, channels }: ImageSize,
): ColourHistogram {
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < height * width; pixel++) {
    let colour = 0;
    for (let c = 0; c < channels; c++) {
      colour = colour * intensitySteps + stepOf(view[pixel * channels + c]!);
    }
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

/** Pixels that two views of the same size have in common, 0 to all of them. */
export function histogramOverlap(p: ColourHistogram, q: ColourHistogram): number {
  let shared = 0;
  for (const [colour, pixels] of p) shared += Math.min(pixels, q.get(colour) ?? 0);
  return shared;
}

function stepOf(intensity: number): number {
  return Math.min(Math.max(Math.floor(intensity * intensitySteps), 0), intensitySteps - 1);
}
