/**
 * @file The gradient of a 3×3 convolution of stride 2 to its input, with 25 multiplications for 36, by the products of
 * `strided-tiles.ts` turned round. Along one axis, of three neighbouring entries g of dy, four of dx are
 *   [(g0 − g1)·k2 + g1·(k0 + k2)], g1·k1, [g1·(k0 + k2) + (g2 − g1)·k0], g2·k1.
 * So a tile of 4×4 entries of dx takes 4×4 transformed entries of dy, and those with g1 are multiplied by two kernel
 * entries: 25 *units* of products. Channels are multiples of 8.
 */
import { multiplyRows } from './multiply-rows';
import { padImages } from './pad-images';
import { ownRoom, partStart } from './parts';
import { units } from './strided-tiles';
import { four } from './winograd';

/** Transformed entries of dy of a tile. */
const entries = 16;

/**
 * The weights as `multiplyRows` reads them, [entry, its unit, inputs/8, outputs, 8].
 * @param kernel [3, 3, inputs, outputs]
 */
export function stridedInputKernel(
  part: i32,
  parts: i32,
  kernel: usize,
  inputs: i32,
  outputs: i32,
  target: usize,
): void {
  const start = partStart(inputs >> 2, part, parts) << 2;
  const end = partStart(inputs >> 2, part + 1, parts) << 2;
  const step = outputs << 2;
  const tap = inputs * step;
  for (let row = 0; row < 5; row++) {
    for (let column = 0; column < 5; column++) {
      const unit = target + unitAt(row, column) * inputs * step;
      const from = kernel + tapOf(row) * 3 * tap + tapOf(column) * tap;
      for (let input = start; input < end; input += 4) {
        for (let k = 0; k < outputs; k++) {
          const at = from + input * step + (k << 2);
          let weight = four(at, step);
          if (row == 1) weight = f32x4.add(weight, four(at + 6 * tap, step));
          if (column == 1) {
            weight = f32x4.add(weight, four(at + 2 * tap, step));
            if (row == 1) weight = f32x4.add(weight, four(at + 8 * tap, step));
          }
          v128.store(unit + ((((input >> 3) * outputs + k) * 8 + (input & 4)) << 2), weight);
        }
      }
    }
  }
}

/** k2, k0 + k2, k1, k0, k1 */
// @ts-ignore: decorator
@inline
function tapOf(index: i32): i32 {
  return index == 0 ? 2 : index == 2 || index == 4 ? 1 : 0;
}

/** The transformed entry, along one axis, that product 0 to 4 is made of: g0 − g1, g1, g1, g2 − g1, g2. */
// @ts-ignore: decorator
@inline
function entryOf(index: i32): i32 {
  return index < 2 ? index : index - 1;
}

// @ts-ignore: decorator
@inline
function unitsBefore(entry: i32): i32 {
  return entry < 2 ? entry : entry + 1;
}

// @ts-ignore: decorator
@inline
function unitsOf(entry: i32): i32 {
  return entry == 1 ? 2 : 1;
}

/** Where in a tile the product of that row and column lies, each of five. */
// @ts-ignore: decorator
@inline
function unitAt(row: i32, column: i32): i32 {
  const down = entryOf(row);
  const across = entryOf(column);
  const before = 5 * unitsBefore(down) + unitsOf(down) * unitsBefore(across);
  return before + (row == 2 ? unitsOf(across) : 0) + (column == 2 ? 1 : 0);
}

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
  /** Images of dy that are padded, and tiles that are transformed, at a time. */
  group: i32,
  tilesAtOnce: i32,
  /** Room a thread: for these images, and for all transformed entries and units of these tiles. */
  scratch: usize,
  scratchBytes: i32,
  weights: usize,
  dx: usize,
  height: i32,
  width: i32,
  inputs: i32,
): void {
  const start = partStart(images, part, parts);
  const end = partStart(images, part + 1, parts);
  const down = (height + top + 3) >> 2;
  const across = (width + left + 3) >> 2;
  const paddedHeight = 2 * down + 1;
  const paddedWidth = 2 * across + 1;
  const pixel = outputs << 2;
  const line = paddedWidth * pixel;
  const result = inputs << 2;
  const tileBytes = entries * pixel;
  const productBytes = units * result;
  const padded = ownRoom(scratch, scratchBytes);
  const transformed = padded + group * paddedHeight * line;
  const products = transformed + tilesAtOnce * tileBytes;
  memory.fill(padded, 0, group * paddedHeight * line);
  for (let first = start; first < end; first += group) {
    const count = min(group, end - first);
    const from = dy + first * rows * columns * pixel;
    padImages(from, count, rows, columns, outputs, padded, 1, 1, paddedHeight, paddedWidth, outputs);
    const tiles = count * down * across;
    for (let firstTile = 0; firstTile < tiles; firstTile += tilesAtOnce) {
      const tileCount = min(tilesAtOnce, tiles - firstTile);
      for (let i = 0; i < tileCount; i++) {
        const tileLine = (firstTile + i) / across;
        const tileX = firstTile + i - tileLine * across;
        const image = tileLine / down;
        const tileY = tileLine - image * down;
        const at = padded + (image * paddedHeight + 2 * tileY) * line + 2 * tileX * pixel;
        transformEntries(at, line, pixel, transformed + i * tileBytes);
      }
      for (let entry = 0; entry < entries; entry++) {
        const row = entry >> 2;
        const column = entry & 3;
        const before = 5 * unitsBefore(row) + unitsOf(row) * unitsBefore(column);
        multiplyRows(
          transformed + entry * pixel,
          tileBytes,
          tileCount,
          outputs,
          weights + before * outputs * result,
          products + before * result,
          productBytes,
          unitsOf(row) * unitsOf(column) * inputs,
        );
      }
      for (let i = 0; i < tileCount; i++) {
        const tileLine = (firstTile + i) / across;
        const x = 4 * (firstTile + i - tileLine * across) - left;
        const image = tileLine / down;
        const y = 4 * (tileLine - image * down) - top;
        const at = dx + (first + image) * height * width * result;
        addProducts(products + i * productBytes, result, at, height, width, y, x);
      }
    }
  }
}

/** The 16 transformed entries of a tile from its 3×3 entries. Steps count bytes. */
function transformEntries(from: usize, line: i32, pixel: i32, to: usize): void {
  const end = from + pixel;
  while (from < end) {
    const middle = from + line;
    transformRow(from, middle, true, pixel, to);
    transformRow(middle, 0, false, pixel, to + 4 * pixel);
    transformRow(middle + line, middle, true, pixel, to + 8 * pixel);
    transformRow(middle + line, 0, false, pixel, to + 12 * pixel);
    from += 16;
    to += 16;
  }
}

// @ts-ignore: decorator
@inline
function transformRow(one: usize, other: usize, isDifference: bool, pixel: i32, to: usize): void {
  let g0 = v128.load(one);
  let g1 = v128.load(one + pixel);
  let g2 = v128.load(one + 2 * pixel);
  if (isDifference) {
    g0 = f32x4.sub(g0, v128.load(other));
    g1 = f32x4.sub(g1, v128.load(other + pixel));
    g2 = f32x4.sub(g2, v128.load(other + 2 * pixel));
  }
  v128.store(to, f32x4.sub(g0, g1));
  v128.store(to + pixel, g1);
  v128.store(to + 2 * pixel, f32x4.sub(g2, g1));
  v128.store(to + 3 * pixel, g2);
}

/** A tile's 4×4 entries of dx, whose first one is (y, x), as far as they lie in the image. */
function addProducts(from: usize, result: i32, image: usize, height: i32, width: i32, y: i32, x: i32): void {
  for (let row = 0; row < 4; row++) {
    if (<u32>(y + row) >= <u32>height) continue;
    const to = image + ((y + row) * width + x) * result;
    if (row == 0) addRow(from, 0, 1, true, result, to, x, width);
    else if (row == 1) addRow(from, 2, 2, false, result, to, x, width);
    else if (row == 2) addRow(from, 1, 3, true, result, to, x, width);
    else addRow(from, 4, 4, false, result, to, x, width);
  }
}

/** Of the products of row `one`, and of row `other` where the sum of both is meant. */
// @ts-ignore: decorator
@inline
function addRow(
  from: usize,
  one: i32,
  other: i32,
  isSum: bool,
  result: i32,
  to: usize,
  x: i32,
  width: i32,
): void {
  const all = x >= 0 && x + 4 <= width;
  for (let k = 0; k < result; k += 16) {
    const at = from + k;
    const target = to + k;
    const p1 = product(at, one, other, 1, isSum, result);
    if (all || <u32>x < <u32>width) {
      v128.store(target, f32x4.add(product(at, one, other, 0, isSum, result), p1));
    }
    if (all || <u32>(x + 1) < <u32>width) {
      v128.store(target + result, product(at, one, other, 2, isSum, result));
    }
    if (all || <u32>(x + 2) < <u32>width) {
      v128.store(target + 2 * result, f32x4.add(product(at, one, other, 3, isSum, result), p1));
    }
    if (all || <u32>(x + 3) < <u32>width) {
      v128.store(target + 3 * result, product(at, one, other, 4, isSum, result));
    }
  }
}

// @ts-ignore: decorator
@inline
function product(at: usize, one: i32, other: i32, column: i32, isSum: bool, result: i32): v128 {
  const value = v128.load(at + unitAt(one, column) * result);
  return isSum ? f32x4.add(value, v128.load(at + unitAt(other, column) * result)) : value;
}
