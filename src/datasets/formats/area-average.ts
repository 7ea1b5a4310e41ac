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
  /** [size]: how much of each place has a source at all. */
  within: Float32Array;
}

/** @param side of the stretch that is taken, in the middle of `length`; beyond its ends there is nothing */
export function axisOf(length: number, side: number, size: number): Axis {
  const offset = Math.floor((length - side) / 2);
  const scale = side / size;
  const taps = Math.ceil(scale) + 1;
  const first = new Int32Array(size);
  const weights = new Float32Array(size * taps);
  const within = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    const [start, end] = [offset + i * scale, offset + (i + 1) * scale];
    const from = Math.max(Math.floor(start), 0);
    first[i] = from;
    for (let tap = 0; tap < taps; tap++) {
      const source = from + tap;
      if (source >= length) break;
      const covered = Math.min(end, source + 1) - Math.max(start, source);
      if (covered <= 0) continue;
      weights[i * taps + tap] = covered / scale;
      within[i]! += weights[i * taps + tap]!;
    }
  }
  return { size, first, weights, taps, whole: Math.fround(1 / scale), within };
}

/**
 * @param bands f32 [lines, length]: lines, of which the first pixel is the one that the axis begins with
 * @returns f32 [lines, axis.size, channels]
 */
export function averageColumns(
  bands: Float32Array,
  axis: Axis,
  length: number,
  channels: number,
): Float32Array {
  const { size, taps, first, weights } = axis;
  const lines = bands.length / length;
  const result = new Float32Array(lines * size * channels);
  for (let x = 0; x < size; x++) {
    const begin = (first[x]! - first[0]!) * channels;
    for (let tap = 0; tap < taps; tap++) {
      const weight = weights[x * taps + tap]!;
      if (weight === 0) continue;
      for (let y = 0; y < lines; y++) {
        const from = y * length + begin + tap * channels;
        const to = (y * size + x) * channels;
        for (let c = 0; c < channels; c++) result[to + c]! += weight * bands[from + c]!;
      }
    }
  }
  return result;
}

/** Of two bytes in a word of 32 bits, so many bytes add up before one runs over into the other. */
const mostAdded = 257;
const everySecond = 0x00ff00ff;

/**
 * Lines are added up as they lie in memory, those that are covered whole in whole numbers, which is what engines do fastest:
 * four bytes at once where lines begin at a whole word.
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
  const isAligned = (pixels.byteOffset | stride | start | length) % 4 === 0;
  const words = isAligned ? new Int32Array(pixels.buffer, pixels.byteOffset, pixels.length >> 2) : undefined;
  const sums = new Int32Array(length);
  const pairs = [new Int32Array(length / 4), new Int32Array(length / 4)] as const;
  for (let y = 0; y < axis.size; y++) {
    const band = bands.subarray(y * length, (y + 1) * length);
    const whole: number[] = [];
    for (let tap = 0; tap < axis.taps; tap++) {
      const weight = axis.weights[y * axis.taps + tap]!;
      if (weight === 0) continue;
      const from = (axis.first[y]! + tap) * stride + start;
      if (weight === axis.whole) {
        whole.push(from);
        continue;
      }
      const line = pixels.subarray(from, from + length);
      for (let i = 0; i < length; i++) band[i]! += weight * line[i]!;
    }
    sums.fill(0);
    if (words) addWords(words, whole, sums, pairs);
    else for (const from of whole) addBytes(pixels.subarray(from, from + length), sums);
    for (let i = 0; i < length; i++) band[i]! += axis.whole * sums[i]!;
  }
  return bands;
}

function addBytes(line: Uint8Array, sums: Int32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i]! + line[i]!) | 0;
}

/** @param lines where each begins, in bytes */
function addWords(
  words: Int32Array,
  lines: readonly number[],
  sums: Int32Array,
  [even, odd]: readonly [Int32Array, Int32Array],
): void {
  for (let begin = 0; begin < lines.length; begin += mostAdded) {
    even.fill(0);
    odd.fill(0);
    const end = Math.min(begin + mostAdded, lines.length);
    let at = begin;
    for (; at + 1 < end; at += 2) addTwo(words, lines[at]! >> 2, lines[at + 1]! >> 2, even, odd);
    if (at < end) addOne(words, lines[at]! >> 2, even, odd);
    for (let i = 0, to = 0; i < even.length; i++) {
      sums[to++]! += even[i]! & 0xffff;
      sums[to++]! += odd[i]! & 0xffff;
      sums[to++]! += even[i]! >>> 16;
      sums[to++]! += odd[i]! >>> 16;
    }
  }
}

function addOne(words: Int32Array, from: number, even: Int32Array, odd: Int32Array): void {
  for (let i = 0; i < even.length; i++) {
    const word = words[from + i]!;
    even[i] = (even[i]! + (word & everySecond)) | 0;
    odd[i] = (odd[i]! + ((word >>> 8) & everySecond)) | 0;
  }
}

function addTwo(words: Int32Array, from: number, next: number, even: Int32Array, odd: Int32Array): void {
  for (let i = 0; i < even.length; i++) {
    const word = words[from + i]!;
    const other = words[next + i]!;
    even[i] = (even[i]! + ((word & everySecond) + (other & everySecond))) | 0;
    odd[i] = (odd[i]! + (((word >>> 8) & everySecond) + ((other >>> 8) & everySecond))) | 0;
  }
}
