/**
 * @file What 3×3 convolutions of stride 2 and their gradients share where they take 81 multiplications for 144. Along one
 * axis a result has two taps on even inputs and one on an odd one. Of four neighbouring results the former take five
 * products by Winograd's F(4, 2), at the points 0, 1, −1, ∞ and 2, and the latter four, at 0, 1, −1 and ∞. Products at one
 * point are added up, as both lead from there to results in the same way. So a tile of 4×4 results is made of 9×9
 * transformed inputs, *units*, and of 5×5 *places*, one for each pair of points. A place's units, 4, 2 or 1, lie side by
 * side, of all channels each.
 */

/** Of a tile. */
export const places = 25;
export const units = 81;

/** Units of a place along that axis: unit i belongs to place i/2. */
// @ts-ignore: decorator
@inline
export function side(index: i32): i32 {
  return index < 4 ? 2 : 1;
}

/** Units before that place. */
export function placeStart(place: i32): i32 {
  const row = place / 5;
  return 18 * row + 2 * side(row) * (place % 5);
}

export function placeUnits(place: i32): i32 {
  return side(place / 5) * side(place % 5);
}

/** Where in a tile the unit of that row and column, each of nine, lies. */
// @ts-ignore: decorator
@inline
export function unitAt(row: i32, column: i32): i32 {
  const across = column >> 1;
  return 18 * (row >> 1) + 2 * side(row >> 1) * across + (row & 1) * side(across) + (column & 1);
}

/** Row `row` of an image, or one of zeros where that lies outside. */
// @ts-ignore: decorator
@inline
export function rowOrZeros(image: usize, height: i32, rowBytes: i32, row: i32, zeros: usize): usize {
  return <u32>row < <u32>height ? image + row * rowBytes : zeros;
}

/** Nine rows of an image from row `first` on, transformed, to `line` bytes after each other. */
export function transformRows(
  image: usize,
  height: i32,
  rowBytes: i32,
  first: i32,
  zeros: usize,
  to: usize,
  line: i32,
  bytes: i32,
): void {
  const row0 = rowOrZeros(image, height, rowBytes, first, zeros);
  const row1 = rowOrZeros(image, height, rowBytes, first + 1, zeros);
  const row2 = rowOrZeros(image, height, rowBytes, first + 2, zeros);
  const row3 = rowOrZeros(image, height, rowBytes, first + 3, zeros);
  const row4 = rowOrZeros(image, height, rowBytes, first + 4, zeros);
  const row5 = rowOrZeros(image, height, rowBytes, first + 5, zeros);
  const row6 = rowOrZeros(image, height, rowBytes, first + 6, zeros);
  const row7 = rowOrZeros(image, height, rowBytes, first + 7, zeros);
  const row8 = rowOrZeros(image, height, rowBytes, first + 8, zeros);
  for (let k = 0; k < bytes; k += 16) {
    transformNine(
      v128.load(row0 + k),
      v128.load(row1 + k),
      v128.load(row2 + k),
      v128.load(row3 + k),
      v128.load(row4 + k),
      v128.load(row5 + k),
      v128.load(row6 + k),
      v128.load(row7 + k),
      v128.load(row8 + k),
      to + k,
      2 * line,
      line,
      to + 8 * line + k,
    );
  }
}

/** The 81 units of a tile from its 9×9 pixels whose lines are transformed. */
export function transformPixels(from: usize, line: i32, pixel: i32, to: usize): void {
  for (let row = 0; row < 9; row++) {
    const pair = 2 * side(row >> 1) * pixel;
    const target = to + unitAt(row, 0) * pixel;
    const last = to + unitAt(row, 8) * pixel;
    for (let k = 0; k < pixel; k += 16) {
      const at = from + k;
      transformNine(
        v128.load(at),
        v128.load(at + pixel),
        v128.load(at + 2 * pixel),
        v128.load(at + 3 * pixel),
        v128.load(at + 4 * pixel),
        v128.load(at + 5 * pixel),
        v128.load(at + 6 * pixel),
        v128.load(at + 7 * pixel),
        v128.load(at + 8 * pixel),
        target + k,
        pair,
        pixel,
        last + k,
      );
    }
    from += line;
  }
}

/** Nine inputs to four pairs of units, of even and of odd ones at 0, 1, −1 and ∞, and the last one, at 2. */
// @ts-ignore: decorator
@inline
function transformNine(
  e0: v128,
  o0: v128,
  e1: v128,
  o1: v128,
  e2: v128,
  o2: v128,
  e3: v128,
  o3: v128,
  e4: v128,
  to: usize,
  pair: i32,
  second: i32,
  last: usize,
): void {
  const d = f32x4.sub(e3, e1);
  const twice = f32x4.add(d, d);
  const other = f32x4.sub(e0, e2);
  v128.store(to, f32x4.add(f32x4.add(other, other), d));
  v128.store(to + second, f32x4.sub(o0, o2));
  to += pair;
  v128.store(to, f32x4.sub(f32x4.add(e1, e2), d));
  v128.store(to + second, f32x4.add(o1, o2));
  to += pair;
  const t = f32x4.sub(e2, e1);
  v128.store(to, f32x4.sub(f32x4.add(f32x4.add(t, t), t), d));
  v128.store(to + second, f32x4.sub(o2, o1));
  to += pair;
  v128.store(to, f32x4.sub(f32x4.sub(e4, e2), twice));
  v128.store(to + second, f32x4.sub(o3, o1));
  v128.store(last, d);
}
