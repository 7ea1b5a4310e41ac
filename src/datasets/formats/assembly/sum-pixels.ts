/** @file Sums of an image's values and of their squares, per channel, as whole numbers. */

/** Times sixteen pixels, of which the squares' sums in a lane stay below 2³¹. */
const block = 4096;

/** @param sums f64 [6]: of red, green, blue, then of their squares */
export function sumPixels(rgb: usize, pixels: i32, sums: usize): void {
  memory.fill(sums, 0, 48);
  const whole = pixels & ~15;
  for (let pixel = 0; pixel < whole; pixel += block << 4) {
    sumBlock(rgb + pixel * 3, min(whole - pixel, block << 4), sums);
  }
  for (let pixel = whole; pixel < pixels; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      const value = <f64>load<u8>(rgb + pixel * 3 + channel);
      addTo(sums + (channel << 3), value);
      addTo(sums + 24 + (channel << 3), value * value);
    }
  }
}

function sumBlock(rgb: usize, pixels: i32, sums: usize): void {
  const none = i32x4.splat(0);
  let red = none;
  let green = none;
  let blue = none;
  let redSquares = none;
  let greenSquares = none;
  let blueSquares = none;
  const end = rgb + pixels * 3;
  for (let at = rgb; at < end; at += 48) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const r = i8x16.shuffle(
      i8x16.shuffle(a, b, 0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 0, 0, 0, 0, 0),
      c, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 17, 20, 23, 26, 29,
    );
    const g = i8x16.shuffle(
      i8x16.shuffle(a, b, 1, 4, 7, 10, 13, 16, 19, 22, 25, 28, 31, 0, 0, 0, 0, 0),
      c, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 18, 21, 24, 27, 30,
    );
    const l = i8x16.shuffle(
      i8x16.shuffle(a, b, 2, 5, 8, 11, 14, 17, 20, 23, 26, 29, 0, 0, 0, 0, 0, 0),
      c, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 19, 22, 25, 28, 31,
    );
    red = i32x4.add(red, total(r));
    green = i32x4.add(green, total(g));
    blue = i32x4.add(blue, total(l));
    redSquares = i32x4.add(redSquares, squares(r));
    greenSquares = i32x4.add(greenSquares, squares(g));
    blueSquares = i32x4.add(blueSquares, squares(l));
  }
  addTo(sums, lanes(red));
  addTo(sums + 8, lanes(green));
  addTo(sums + 16, lanes(blue));
  addTo(sums + 24, lanes(redSquares));
  addTo(sums + 32, lanes(greenSquares));
  addTo(sums + 40, lanes(blueSquares));
}

// @ts-ignore: decorator
@inline
function total(bytes: v128): v128 {
  return i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes));
}

// @ts-ignore: decorator
@inline
function squares(bytes: v128): v128 {
  const low = i16x8.extend_low_i8x16_u(bytes);
  const high = i16x8.extend_high_i8x16_u(bytes);
  return i32x4.add(i32x4.dot_i16x8_s(low, low), i32x4.dot_i16x8_s(high, high));
}

function lanes(four: v128): f64 {
  return (
    <f64>i32x4.extract_lane(four, 0) +
    <f64>i32x4.extract_lane(four, 1) +
    <f64>i32x4.extract_lane(four, 2) +
    <f64>i32x4.extract_lane(four, 3)
  );
}

function addTo(at: usize, value: f64): void {
  store<f64>(at, load<f64>(at) + value);
}
