/**
 * @file A JPEG's planes → RGB, to the last bit as libjpeg (and so browsers, Pillow and ImageMagick) has it: chroma of half the
 * size is made larger by a triangle filter (jdsample.c, "fancy"), colours are those of JFIF (jdcolor.c), in whole numbers.
 */

/**
 * @param y, cb, cr planes u8 [height, width]; the last two of half the width and height, rounded up, where `halfWide` and `halfHigh` say so
 * @param lines for two lines of chroma, and for their sums: 4 · (width + 64) bytes
 */
export function toRgb(
  y: usize,
  cb: usize,
  cr: usize,
  width: i32,
  height: i32,
  halfWide: bool,
  halfHigh: bool,
  lines: usize,
  rgb: usize,
): void {
  const across = halfWide ? (width + 1) >> 1 : width;
  const down = halfHigh ? (height + 1) >> 1 : height;
  const cbLine = lines;
  const crLine = lines + width + 64;
  const sums = lines + ((width + 64) << 1);
  for (let line = 0; line < height; line++) {
    const near = halfHigh ? line >> 1 : line;
    // Of the two lines of chroma beside a line, the farther has a quarter's weight.
    const far = halfHigh ? min(max(near + (line & 1 ? 1 : -1), 0), down - 1) : near;
    if (halfWide) {
      widen(cb + near * across, cb + far * across, across, halfHigh, sums, cbLine);
      widen(cr + near * across, cr + far * across, across, halfHigh, sums, crLine);
      colourLine(y + line * width, cbLine, crLine, width, rgb + line * width * 3);
    } else {
      colourLine(y + line * width, cb + near * across, cr + near * across, width, rgb + line * width * 3);
    }
  }
}

/** A line of chroma, twice as wide. */
function widen(near: usize, far: usize, across: i32, isHigh: bool, sums: usize, line: usize): void {
  // One place before the first and one behind the last repeat them.
  const first = sums + 16;
  const three = i16x8.splat(3);
  for (let i = 0; i < across; i += 8) {
    const one = v128.load8x8_u(near + i);
    const sum = isHigh ? i16x8.add(i16x8.mul(one, three), v128.load8x8_u(far + i)) : one;
    v128.store(first + (i << 1), sum);
  }
  store<u16>(first - 2, load<u16>(first));
  store<u16>(first + (across << 1), load<u16>(first + ((across - 1) << 1)));
  const left = i16x8.splat(isHigh ? 8 : 1);
  const right = i16x8.splat(isHigh ? 7 : 2);
  const shift = isHigh ? 4 : 2;
  for (let i = 0; i < across; i += 8) {
    const at = first + (i << 1);
    const middle = i16x8.mul(v128.load(at), three);
    const even = i16x8.shr_u(i16x8.add(i16x8.add(middle, v128.load(at - 2)), left), shift);
    const odd = i16x8.shr_u(i16x8.add(i16x8.add(middle, v128.load(at + 2)), right), shift);
    v128.store(line + (i << 1), v128.or(even, i16x8.shl(odd, 8)));
  }
}

function colourLine(y: usize, cb: usize, cr: usize, width: i32, rgb: usize): void {
  for (let x = 0; x < width; x += 16) {
    const luma = v128.load(y + x);
    const blueness = v128.load(cb + x);
    const redness = v128.load(cr + x);
    const yLow = i16x8.extend_low_i8x16_u(luma);
    const yHigh = i16x8.extend_high_i8x16_u(luma);
    const bLow = centred(i16x8.extend_low_i8x16_u(blueness));
    const bHigh = centred(i16x8.extend_high_i8x16_u(blueness));
    const rLow = centred(i16x8.extend_low_i8x16_u(redness));
    const rHigh = centred(i16x8.extend_high_i8x16_u(redness));
    const r = i8x16.narrow_i16x8_u(red(yLow, rLow), red(yHigh, rHigh));
    const g = i8x16.narrow_i16x8_u(green(yLow, bLow, rLow), green(yHigh, bHigh, rHigh));
    const b = i8x16.narrow_i16x8_u(blue(yLow, bLow), blue(yHigh, bHigh));
    const to = rgb + x * 3;
    const rg0 = i8x16.shuffle(r, g, 0, 16, 0, 1, 17, 0, 2, 18, 0, 3, 19, 0, 4, 20, 0, 5);
    const rg1 = i8x16.shuffle(r, g, 21, 0, 6, 22, 0, 7, 23, 0, 8, 24, 0, 9, 25, 0, 10, 26);
    const rg2 = i8x16.shuffle(r, g, 0, 11, 27, 0, 12, 28, 0, 13, 29, 0, 14, 30, 0, 15, 31, 0);
    v128.store(to, i8x16.shuffle(rg0, b, 0, 1, 16, 3, 4, 17, 6, 7, 18, 9, 10, 19, 12, 13, 20, 15));
    v128.store(to + 16, i8x16.shuffle(rg1, b, 0, 21, 2, 3, 22, 5, 6, 23, 8, 9, 24, 11, 12, 25, 14, 15));
    v128.store(to + 32, i8x16.shuffle(rg2, b, 26, 1, 2, 27, 4, 5, 28, 7, 8, 29, 10, 11, 30, 13, 14, 31));
  }
}

// @ts-ignore: decorator
@inline
function centred(chroma: v128): v128 {
  return i16x8.sub(chroma, i16x8.splat(128));
}

/** ⌊(factor · chroma + 2¹⁵) / 2¹⁶⌋. */
// @ts-ignore: decorator
@inline
function share(chroma: v128, factor: i16): v128 {
  const half = i32x4.splat(32768);
  const factors = i16x8.splat(factor);
  const low = i32x4.shr_s(i32x4.add(i32x4.extmul_low_i16x8_s(chroma, factors), half), 16);
  const high = i32x4.shr_s(i32x4.add(i32x4.extmul_high_i16x8_s(chroma, factors), half), 16);
  return i16x8.narrow_i32x4_s(low, high);
}

/** y + 1.402 cr. Whole parts of a factor, in 2¹⁶, are added by themselves: 91881 = 65536 + 26345. */
// @ts-ignore: decorator
@inline
function red(y: v128, cr: v128): v128 {
  return i16x8.add(i16x8.add(y, cr), share(cr, 26345));
}

/** y + 1.772 cb: 116130 = 131072 − 14942. */
// @ts-ignore: decorator
@inline
function blue(y: v128, cb: v128): v128 {
  return i16x8.add(i16x8.add(y, i16x8.shl(cb, 1)), share(cb, -14942));
}

/** y − 0.34414 cb − 0.71414 cr: −22554, and −46802 = 18734 − 65536. */
// @ts-ignore: decorator
@inline
function green(y: v128, cb: v128, cr: v128): v128 {
  const half = i32x4.splat(32768);
  const factors = i16x8(-22554, 18734, -22554, 18734, -22554, 18734, -22554, 18734);
  const lowPairs = v128.shuffle<i16>(cb, cr, 0, 8, 1, 9, 2, 10, 3, 11);
  const highPairs = v128.shuffle<i16>(cb, cr, 4, 12, 5, 13, 6, 14, 7, 15);
  const low = i32x4.shr_s(i32x4.add(i32x4.dot_i16x8_s(lowPairs, factors), half), 16);
  const high = i32x4.shr_s(i32x4.add(i32x4.dot_i16x8_s(highPairs, factors), half), 16);
  return i16x8.add(i16x8.sub(y, cr), i16x8.narrow_i32x4_s(low, high));
}
