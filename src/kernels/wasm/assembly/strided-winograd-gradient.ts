/**
 * @file The gradient of a 3×3 convolution of stride 2 to its kernel, with 25 multiplications for 36 (`strided-tiles.ts`):
 * each unit of a tile of x times its place of dy, which along one axis are g0, g0 + g1 and g1, summed over all tiles.
 * Channels are multiples of 8.
 */
import { addFourProducts, addSixProducts } from './kernel-gradient';
import { padImages } from './pad-images';
import { ownRoom, partStart } from './parts';
import { placeOfUnit, places, placeStart, placeUnits, transformPixels, unitInPlace, units } from './strided-tiles';

/** One thread's share of the images. Sums go to [parts, place, rows of a product by sixes, then fours, outputs/8, rows, 8]. */
export function stridedGradient(
  part: i32,
  parts: i32,
  x: usize,
  images: i32,
  height: i32,
  width: i32,
  inputs: i32,
  top: i32,
  left: i32,
  dy: usize,
  rows: i32,
  columns: i32,
  outputs: i32,
  /** Images that are padded, and tiles that are transformed, at a time. */
  group: i32,
  tilesAtOnce: i32,
  /** Room a thread: for these images and their dy, and for all units of x and places of dy of these tiles. */
  scratch: usize,
  scratchBytes: i32,
  sums: usize,
): void {
  const start = partStart(images, part, parts);
  const end = partStart(images, part + 1, parts);
  const down = (rows + 1) >> 1;
  const across = (columns + 1) >> 1;
  const paddedHeight = 4 * down + 1;
  const paddedWidth = 4 * across + 1;
  const pixel = inputs << 2;
  const line = paddedWidth * pixel;
  const result = outputs << 2;
  const resultLine = 2 * across * result;
  const tileBytes = units * pixel;
  const resultBytes = places * result;
  const padded = ownRoom(scratch, scratchBytes);
  const paddedDy = padded + group * paddedHeight * line;
  const panels = paddedDy + group * 2 * down * resultLine;
  const results = panels + tilesAtOnce * tileBytes;
  const sumBytes = units * inputs * result;
  sums += part * sumBytes;
  memory.fill(sums, 0, sumBytes);
  memory.fill(padded, 0, panels - padded);
  for (let first = start; first < end; first += group) {
    const count = min(group, end - first);
    const pixels = x + first * height * width * pixel;
    padImages(pixels, count, height, width, inputs, padded, top, left, paddedHeight, paddedWidth, inputs);
    const entries = dy + first * rows * columns * result;
    padImages(entries, count, rows, columns, outputs, paddedDy, 0, 0, 2 * down, 2 * across, outputs);
    const tiles = count * down * across;
    for (let firstTile = 0; firstTile < tiles; firstTile += tilesAtOnce) {
      const tileCount = min(tilesAtOnce, tiles - firstTile);
      for (let i = 0; i < tileCount; i++) {
        const tileLine = (firstTile + i) / across;
        const tileX = firstTile + i - tileLine * across;
        const image = tileLine / down;
        const tileY = tileLine - image * down;
        const at = padded + (image * paddedHeight + 4 * tileY) * line + 4 * tileX * pixel;
        transformPixels(at, line, pixel, panels + i * tileBytes);
        const entry = paddedDy + 2 * (tileLine * resultLine + tileX * result);
        transformResults(entry, resultLine, result, results + i * resultBytes);
      }
      for (let place = 0; place < places; place++) {
        addPlace(place, inputs, outputs, tileCount, panels, tileBytes, results, resultBytes, sums);
      }
    }
  }
}

/** Of these tiles, to the sums. */
function addPlace(
  place: i32,
  inputs: i32,
  outputs: i32,
  tileCount: i32,
  panels: usize,
  tileBytes: i32,
  results: usize,
  resultBytes: i32,
  sums: usize,
): void {
  const start = placeStart(place);
  const result = outputs << 2;
  const by = results + place * result;
  const from = panels + start * (inputs << 2);
  const length = placeUnits(place) * inputs;
  const sixes = inSixes(length);
  let tile = sums + start * inputs * result;
  for (let m = 0; m < length; m += m < sixes ? 6 : 4) {
    for (let output = 0; output < result; output += 32) {
      const a = from + (m << 2);
      if (m < sixes) addSixProducts(tile, a, 0, tileBytes, by + output, resultBytes, 1, tileCount);
      else addFourProducts(tile, a, 0, tileBytes, by + output, resultBytes, 1, tileCount);
      tile += m < sixes ? 192 : 128;
    }
  }
}

/** How many of that many rows, a multiple of 8, come by sixes; the others come by fours. */
// @ts-ignore: decorator
@inline
function inSixes(length: i32): i32 {
  const over = length % 6;
  return length - (over == 0 ? 0 : over == 2 ? 8 : 4);
}

/** The nine places of a tile of dy from its 2×2 entries. Steps count bytes. */
function transformResults(from: usize, line: i32, result: i32, to: usize): void {
  const end = from + result;
  while (from < end) {
    const g00 = v128.load(from);
    const g01 = v128.load(from + result);
    const g10 = v128.load(from + line);
    const g11 = v128.load(from + line + result);
    const m0 = f32x4.add(g00, g10);
    const m1 = f32x4.add(g01, g11);
    v128.store(to, g00);
    v128.store(to + result, f32x4.add(g00, g01));
    v128.store(to + 2 * result, g01);
    v128.store(to + 3 * result, m0);
    v128.store(to + 4 * result, f32x4.add(m0, m1));
    v128.store(to + 5 * result, m1);
    v128.store(to + 6 * result, g10);
    v128.store(to + 7 * result, f32x4.add(g10, g11));
    v128.store(to + 8 * result, g11);
    from += 16;
    to += 16;
  }
}

/** All `sumParts` parts' sums, of `count` numbers each, a multiple of 4, into the first part's. */
export function addSums(part: i32, parts: i32, sumParts: i32, sums: usize, count: i32): void {
  const end = sums + (partStart(count >> 2, part + 1, parts) << 4);
  for (let at = sums + (partStart(count >> 2, part, parts) << 4); at < end; at += 16) {
    let sum = v128.load(at);
    for (let i = 1; i < sumParts; i++) sum = f32x4.add(sum, v128.load(at + ((i * count) << 2)));
    v128.store(at, sum);
  }
}

/** Sums as a kernel [3, 3, inputs, outputs]. */
export function stridedKernelOf(
  part: i32,
  parts: i32,
  sums: usize,
  inputs: i32,
  outputs: i32,
  target: usize,
): void {
  const start = partStart(inputs, part, parts);
  const end = partStart(inputs, part + 1, parts);
  const tap = (inputs * outputs) << 2;
  for (let input = start; input < end; input++) {
    for (let output = 0; output < outputs; output += 4) {
      const to = target + ((input * outputs + output) << 2);
      for (let row = 0; row < 3; row++) {
        for (let column = 0; column < 3; column++) {
          let sum = kernelEntry(first(row), column, sums, input, inputs, output, outputs);
          const other = kernelEntry(second(row), column, sums, input, inputs, output, outputs);
          sum = f32x4.add(sum, other);
          v128.store(to + (3 * row + column) * tap, sum);
        }
      }
    }
  }
}

/** k0 is made of the products of x0 − x2 and of x2, k1 of those of x1 and of x3, k2 of those of x2 and of x4 − x2. */
// @ts-ignore: decorator
@inline
function first(tap: i32): i32 {
  return tap;
}

// @ts-ignore: decorator
@inline
function second(tap: i32): i32 {
  return tap == 0 ? 2 : tap == 1 ? 4 : 3;
}

/** What row `row` of the units gives to that column of the kernel. */
function kernelEntry(
  row: i32,
  column: i32,
  sums: usize,
  input: i32,
  inputs: i32,
  output: i32,
  outputs: i32,
): v128 {
  const one = sumAt(row, first(column), sums, input, inputs, output, outputs);
  return f32x4.add(one, sumAt(row, second(column), sums, input, inputs, output, outputs));
}

function sumAt(
  row: i32,
  column: i32,
  sums: usize,
  input: i32,
  inputs: i32,
  output: i32,
  outputs: i32,
): v128 {
  const place = placeOfUnit(row, column);
  const length = placeUnits(place) * inputs;
  const m = unitInPlace(row, column) * inputs + input;
  const sixes = inSixes(length);
  const over = m < sixes ? m % 6 : (m - sixes) & 3;
  const height = m < sixes ? 6 : 4;
  const group = placeStart(place) * inputs + m - over;
  return v128.load(sums + ((group * outputs + ((output >> 3) * height + over) * 8 + (output & 4)) << 2));
}
