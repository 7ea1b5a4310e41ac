/** @file Images made smaller: each new line and column is the mean of the lines and columns that it covers. */

/** What of one axis goes into each of `size` places: sources from `first` on, with weights that sum to 1 at most. */
export interface Axis {
  size: number;
  first: Int32Array;
  /** [size · taps]. */
  weights: Float32Array;
  taps: number;
  /** Of a source that is covered whole. */
  whole: number;
}

/** @param side of the stretch that is taken, in the middle of `length`; beyond its ends there is nothing */
export function axisOf(length: number, side: number, size: number): Axis {
  const offset = Math.floor((length - side) / 2);
  const scale = side / size;
  const taps = Math.ceil(scale) + 1;
  const first = new Int32Array(size);
  const weights = new Float32Array(size * taps);
  for (let i = 0; i < size; i++) {
    const [start, end] = [offset + i * scale, offset + (i + 1) * scale];
    const from = Math.max(Math.floor(start), 0);
    first[i] = from;
    for (let tap = 0; tap < taps; tap++) {
      const source = from + tap;
      if (source >= length) break;
      const covered = Math.min(end, source + 1) - Math.max(start, source);
      if (covered > 0) weights[i * taps + tap] = covered / scale;
    }
  }
  return { size, first, weights, taps, whole: Math.fround(1 / scale) };
}

/**
 * Lines are added up as they lie in memory, those that are covered whole in whole numbers, which is what engines do fastest.
 * @param stride bytes from one line to the next
 * @param start of the bytes that are wanted of each line, and their number
 * @returns f32 [axis.size, length]
 */
export function averageLines(
  pixels: Uint8Array,
  axis: Axis,
  stride: number,
  start: number,
  length: number,
): Float32Array {
  const bands = new Float32Array(axis.size * length);
  const sums = new Int32Array(length);
  for (let y = 0; y < axis.size; y++) {
    const band = bands.subarray(y * length, (y + 1) * length);
    sums.fill(0);
    for (let tap = 0; tap < axis.taps; tap++) {
      const weight = axis.weights[y * axis.taps + tap]!;
      if (weight === 0) continue;
      const from = (axis.first[y]! + tap) * stride + start;
      const line = pixels.subarray(from, from + length);
      if (weight === axis.whole) for (let i = 0; i < length; i++) sums[i] = (sums[i]! + line[i]!) | 0;
      else for (let i = 0; i < length; i++) band[i]! += weight * line[i]!;
    }
    for (let i = 0; i < length; i++) band[i]! += axis.whole * sums[i]!;
  }
  return bands;
}
