/**
 * @file What 3×3 convolutions of stride 2 and their gradients share where they take 25 multiplications for 36. Along one
 * axis two neighbouring results are
 *   y0 = k0·x0 + k1·x1 + k2·x2 = [k0·(x0 − x2) + k1·x1] + (k0 + k2)·x2
 *   y1 = k0·x2 + k1·x3 + k2·x4 = [k2·(x4 − x2) + k1·x3] + (k0 + k2)·x2,
 * five products for six: Winograd's F(2, 2) of the even inputs beside the plain products of the odd ones. So a tile of 2×2
 * results is made of 5×5 transformed inputs and of 3×3 *places*, the sums in brackets and the product in the middle. What
 * goes into a place lies side by side: 4, 2 or 1 *units* of all channels.
 */

/** Of a tile. */
export const places = 9;
export const units = 25;

/** Units before that place. */
export function placeStart(place: i32): i32 {
  const row = place / 3;
  return 5 * unitsBefore(row) + placeSide(row) * unitsBefore(place % 3);
}

export function placeUnits(place: i32): i32 {
  return placeSide(place / 3) * placeSide(place % 3);
}

// @ts-ignore: decorator
@inline
function placeSide(index: i32): i32 {
  return index == 1 ? 1 : 2;
}

// @ts-ignore: decorator
@inline
function unitsBefore(index: i32): i32 {
  return index == 0 ? 0 : index + 1;
}

/** The place, along one axis, of transformed input 0 to 4: x0 − x2, x1, x2, x4 − x2, x3. */
// @ts-ignore: decorator
@inline
function placeOf(index: i32): i32 {
  return index < 2 ? 0 : index == 2 ? 1 : 2;
}

/** The place that unit (row, column) belongs to. */
export function placeOfUnit(row: i32, column: i32): i32 {
  return 3 * placeOf(row) + placeOf(column);
}

/** Which of its place's units it is. */
export function unitInPlace(row: i32, column: i32): i32 {
  return second(row) * placeSide(placeOf(column)) + second(column);
}

// @ts-ignore: decorator
@inline
function second(index: i32): i32 {
  return index == 1 || index == 4 ? 1 : 0;
}

/** The 25 units of a tile from its 5×5 pixels. Steps count bytes. */
export function transformPixels(from: usize, line: i32, pixel: i32, to: usize): void {
  const end = from + pixel;
  const line2 = line << 1;
  const two = pixel << 1;
  while (from < end) {
    transformRow(from, from + line2, true, pixel, to, to + 2 * two, to + 3 * two);
    transformRow(from + line, 0, false, pixel, to + two, to + 5 * pixel, to + 4 * two);
    transformRow(from + line2, 0, false, pixel, to + 5 * two, to + 6 * two, to + 13 * pixel);
    const last = to + 15 * pixel;
    transformRow(from + 2 * line2, from + line2, true, pixel, last, last + 2 * two, last + 3 * two);
    transformRow(from + line2 + line, 0, false, pixel, last + two, last + 5 * pixel, last + 4 * two);
    from += 16;
    to += 16;
  }
}

/** One transformed row: of pixels `one`, less those of `other`. */
// @ts-ignore: decorator
@inline
function transformRow(
  one: usize,
  other: usize,
  isDifference: bool,
  pixel: i32,
  left: usize,
  middle: usize,
  right: usize,
): void {
  const x2 = less(one + 2 * pixel, other + 2 * pixel, isDifference);
  v128.store(left, f32x4.sub(less(one, other, isDifference), x2));
  v128.store(left + pixel, less(one + pixel, other + pixel, isDifference));
  v128.store(middle, x2);
  v128.store(right, f32x4.sub(less(one + 4 * pixel, other + 4 * pixel, isDifference), x2));
  v128.store(right + pixel, less(one + 3 * pixel, other + 3 * pixel, isDifference));
}

// @ts-ignore: decorator
@inline
function less(one: usize, other: usize, isDifference: bool): v128 {
  return isDifference ? f32x4.sub(v128.load(one), v128.load(other)) : v128.load(one);
}
