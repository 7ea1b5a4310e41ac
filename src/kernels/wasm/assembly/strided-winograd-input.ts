/**
 * @file The gradient of a 3×3 convolution of stride 2 to its input with 81 multiplications for 144. Along one axis eight
 * entries of dx are four even ones, of two taps on neighbours of five entries of dy, so F(4, 2), and four odd ones, of one
 * tap on the last four: products of that tap with the transformed entries at 1, −1, 2 and ∞ tell them. So a tile of 8×8
 * entries is made of 5×5 transformed ones of dy, which lie as `strided-tiles.ts` has places, here at 1, −1, 2, ∞ and 0, and
 * of 9×9 products, which lie as it has units. Channels are multiples of 8.
 */
import { fma } from './fma';
import { multiplyRows } from './multiply-rows';
import { ownRoom, partStart } from './parts';
import { places, placeStart, placeUnits, rowOrZeros, unitAt, units } from './strided-tiles';

/** One thread's share of the images. */
export function stridedInputGradient(
  part: i32,
  parts: i32,
  dy: usize,
  images: i32,
  rows: i32,
  columns: i32,
  outputs: i32,
  top: i32,
  left: i32,
  /** Rows of tiles that are transformed at a time. */
  bands: i32,
  /** Room a thread: for five lines of dy, and for all places and units of these tiles. */
  scratch: usize,
  scratchBytes: i32,
  weights: usize,
  dx: usize,
  height: i32,
  width: i32,
  inputs: i32,
): void {
  const down = (height + top + 7) >> 3;
  const across = (width + left + 7) >> 3;
  const start = partStart(images, part, parts) * down;
  const end = partStart(images, part + 1, parts) * down;
  const pixel = outputs << 2;
  const rowBytes = columns * pixel;
  const line = (4 * across + 1) * pixel;
  const copied = min(rowBytes, line - pixel);
  const result = inputs << 2;
  const tileBytes = places * pixel;
  const productBytes = units * result;
  const band = ownRoom(scratch, scratchBytes);
  const zeros = band + 5 * line;
  const transformed = zeros + line;
  const products = transformed + bands * across * tileBytes;
  memory.fill(band, 0, 6 * line);
  for (let first = start; first < end; first += bands) {
    const last = min(first + bands, end);
    const tiles = (last - first) * across;
    let to = transformed;
    for (let i = first; i < last; i++) {
      const image = i / down;
      const y = 4 * (i - image * down) - 1;
      const entries = dy + image * rows * rowBytes;
      const row0 = rowOrZeros(entries, rows, rowBytes, y, zeros);
      const row1 = rowOrZeros(entries, rows, rowBytes, y + 1, zeros);
      const row2 = rowOrZeros(entries, rows, rowBytes, y + 2, zeros);
      const row3 = rowOrZeros(entries, rows, rowBytes, y + 3, zeros);
      const row4 = rowOrZeros(entries, rows, rowBytes, y + 4, zeros);
      for (let k = 0; k < copied; k += 16) {
        transformFive(
          v128.load(row0 + k),
          v128.load(row1 + k),
          v128.load(row2 + k),
          v128.load(row3 + k),
          v128.load(row4 + k),
          band + pixel + k,
          line,
        );
      }
      for (let x = 0; x < across; x++) {
        transformEntries(band + 4 * x * pixel, line, pixel, to);
        to += tileBytes;
      }
    }
    for (let place = 0; place < places; place++) {
      const before = placeStart(place);
      const count = placeUnits(place);
      for (let input = 0; input < inputs; input += 8) {
        multiplyRows(
          transformed + place * pixel,
          tileBytes,
          tiles,
          outputs,
          weights + before * outputs * result + input * count * pixel,
          products + ((input * units + (before << 3)) << 2),
          productBytes,
          count << 3,
        );
      }
    }
    let from = products;
    for (let i = first; i < last; i++) {
      const image = i / down;
      const y = 8 * (i - image * down) - top;
      for (let x = 0; x < across; x++) {
        addProducts(from, result, dx + image * height * width * result, height, width, y, 8 * x - left);
        from += productBytes;
      }
    }
  }
}

/** A tile's transformed entries from its 5×5 entries whose lines are transformed. */
function transformEntries(from: usize, line: i32, pixel: i32, to: usize): void {
  for (let row = 0; row < 5; row++) {
    for (let k = 0; k < pixel; k += 16) {
      const at = from + k;
      transformFive(
        v128.load(at),
        v128.load(at + pixel),
        v128.load(at + 2 * pixel),
        v128.load(at + 3 * pixel),
        v128.load(at + 4 * pixel),
        to + k,
        pixel,
      );
    }
    from += line;
    to += 5 * pixel;
  }
}

// @ts-ignore: decorator
@inline
function transformFive(g0: v128, g1: v128, g2: v128, g3: v128, g4: v128, to: usize, toStep: i32): void {
  const d = f32x4.sub(g3, g1);
  const t = f32x4.sub(g2, g1);
  const other = f32x4.sub(g0, g2);
  v128.store(to, f32x4.sub(f32x4.add(g1, g2), d));
  v128.store(to + toStep, f32x4.sub(f32x4.add(f32x4.add(t, t), t), d));
  v128.store(to + 2 * toStep, d);
  v128.store(to + 3 * toStep, f32x4.sub(f32x4.sub(g4, g2), f32x4.add(d, d)));
  v128.store(to + 4 * toStep, f32x4.add(f32x4.add(other, other), d));
}

/** A tile's 8×8 entries of dx, whose first one is (y, x), as far as they lie in the image, from products [inputs/8, 81, 8]. */
function addProducts(from: usize, result: i32, image: usize, height: i32, width: i32, y: i32, x: i32): void {
  const firstColumn = max(0, -x);
  const endColumn = min(8, width - x);
  const firstRow = max(0, -y);
  const endRow = min(8, height - y);
  const line = width * result;
  const first = image + (y * width + x) * result;
  for (let k = 0; k < result; k += 16) {
    for (let column = 0; column < 9; column++) {
      const second = column < 8 ? 64 : 32;
      const at = from + (unitAt(0, column) << 5);
      addNine(at, 576, second, from + (unitAt(8, column) << 5), at, 576, second, 0, 8);
    }
    let to = first + firstRow * line + k;
    for (let row = firstRow; row < endRow; row++) {
      const at = from + (unitAt(row, 0) << 5);
      const last = from + (unitAt(row, 8) << 5);
      if (firstColumn == 0 && endColumn == 8) addNine(at, 128, 32, last, to, 2 * result, result, 0, 8);
      else addNine(at, 128, 32, last, to, 2 * result, result, firstColumn, endColumn);
      to += line;
    }
    from += k & 16 ? 32 * units - 16 : 16;
  }
}

/** Eight entries, or those from `first` to `end`, from pairs of products at 1, −1, 2 and ∞, and the last one, at 0. */
// @ts-ignore: decorator
@inline
function addNine(
  from: usize,
  pair: i32,
  second: i32,
  last: usize,
  to: usize,
  toPair: i32,
  toSecond: i32,
  first: i32,
  end: i32,
): void {
  const one = v128.load(from);
  const oddOne = v128.load(from + second);
  from += pair;
  const minusOne = v128.load(from);
  const oddMinusOne = v128.load(from + second);
  from += pair;
  const two = v128.load(from);
  const oddTwo = v128.load(from + second);
  from += pair;
  const infinite = v128.load(from);
  const oddInfinite = v128.load(from + second);
  const zero = v128.load(last);
  const sum = f32x4.add(one, minusOne);
  const difference = f32x4.sub(one, minusOne);
  const oddSum = f32x4.add(oddOne, oddMinusOne);
  const oddDifference = f32x4.sub(oddOne, oddMinusOne);
  const whole = first == 0 && end == 8;
  const twice = f32x4.splat(2);
  const fourfold = f32x4.splat(4);
  const eightfold = f32x4.splat(8);
  if (whole || isIn(0, first, end)) v128.store(to, f32x4.add(f32x4.add(zero, sum), two));
  if (whole || isIn(1, first, end)) v128.store(to + toSecond, f32x4.add(oddDifference, oddTwo));
  to += toPair;
  if (whole || isIn(2, first, end)) v128.store(to, fma(two, twice, difference));
  if (whole || isIn(3, first, end)) v128.store(to + toSecond, fma(oddTwo, twice, oddSum));
  to += toPair;
  if (whole || isIn(4, first, end)) v128.store(to, fma(two, fourfold, sum));
  if (whole || isIn(5, first, end)) v128.store(to + toSecond, fma(oddTwo, fourfold, oddDifference));
  to += toPair;
  if (whole || isIn(6, first, end)) v128.store(to, f32x4.add(fma(two, eightfold, difference), infinite));
  if (whole || isIn(7, first, end)) v128.store(to + toSecond, f32x4.add(fma(oddTwo, eightfold, oddSum), oddInfinite));
}

// @ts-ignore: decorator
@inline
function isIn(index: i32, first: i32, end: i32): bool {
  return index >= first && index < end;
}
