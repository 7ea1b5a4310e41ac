/**
 * @file Means of lines, to the last bit as `averageLines` of area-average.ts has them: lines that are covered in part are added
 * in f64 and rounded to f32 each, lines that are covered whole in whole numbers.
 */

/** So many bytes add up in 16 bits. */
const mostAdded = 257;

/**
 * @param first i32 [size], weights f32 [size, taps], whole: an axis
 * @param stride bytes from one line to the next
 * @param sums u32 [length], to be written over
 * @param bands f32 [size, length], from its start on
 */
export function averageLines(
  pixels: usize,
  first: usize,
  weights: usize,
  taps: i32,
  size: i32,
  whole: f32,
  stride: i32,
  length: i32,
  sums: usize,
  bands: usize,
): void {
  for (let place = 0; place < size; place++) {
    const band = bands + ((place * length) << 2);
    const start = pixels + load<i32>(first + (place << 2)) * stride;
    memory.fill(band, 0, length << 2);
    memory.fill(sums, 0, (length + 16) << 2);
    let from = 0;
    let count = 0;
    for (let tap = 0; tap < taps; tap++) {
      const weight = load<f32>(weights + ((place * taps + tap) << 2));
      if (weight == 0) continue;
      if (weight != whole) {
        addShare(start + tap * stride, weight, length, band);
        continue;
      }
      // They lie side by side.
      if (count == 0) from = tap;
      count++;
    }
    for (let done = 0; done < count; done += mostAdded) {
      addWhole(start + (from + done) * stride, stride, min(count - done, mostAdded), length, sums);
    }
    addSums(sums, whole, length, band);
  }
}

function addShare(line: usize, weight: f32, length: i32, band: usize): void {
  for (let i = 0; i < length; i++) {
    const at = band + (i << 2);
    store<f32>(at, <f32>(<f64>load<f32>(at) + <f64>weight * <f64>load<u8>(line + i)));
  }
}

function addSums(sums: usize, whole: f32, length: i32, band: usize): void {
  for (let i = 0; i < length; i++) {
    const at = band + (i << 2);
    store<f32>(at, <f32>(<f64>load<f32>(at) + <f64>whole * <f64>load<u32>(sums + (i << 2))));
  }
}

/** Thirty-two columns at once, down all lines. */
function addWhole(line: usize, stride: i32, count: i32, length: i32, sums: usize): void {
  for (let i = 0; i < length; i += 32) {
    let a = i16x8.splat(0);
    let b = a;
    let c = a;
    let d = a;
    let at = line + i;
    for (let n = 0; n < count; n++, at += stride) {
      const one = v128.load(at);
      const two = v128.load(at, 16);
      a = i16x8.add(a, i16x8.extend_low_i8x16_u(one));
      b = i16x8.add(b, i16x8.extend_high_i8x16_u(one));
      c = i16x8.add(c, i16x8.extend_low_i8x16_u(two));
      d = i16x8.add(d, i16x8.extend_high_i8x16_u(two));
    }
    const to = sums + (i << 2);
    addEight(to, a);
    addEight(to + 32, b);
    addEight(to + 64, c);
    addEight(to + 96, d);
  }
}

// @ts-ignore: decorator
@inline
function addEight(to: usize, eight: v128): void {
  v128.store(to, i32x4.add(v128.load(to), i32x4.extend_low_i16x8_u(eight)));
  v128.store(to, i32x4.add(v128.load(to, 16), i32x4.extend_high_i16x8_u(eight)), 16);
}
