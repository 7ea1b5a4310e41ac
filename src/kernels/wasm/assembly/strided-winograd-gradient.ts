/**
 * @file The gradient of a 3×3 convolution of stride 2 to its kernel, with 81 multiplications for 144 (`strided-tiles.ts`):
 * each unit of a tile of x times its place of dy, summed over all tiles. Channels are multiples of 8.
 */
import { fma } from './fma';
import { addFourProducts, addSixProducts } from './kernel-gradient';
import { ownRoom, partStart } from './parts';
import {
  places,
  placeStart,
  placeUnits,
  rowOrZeros,
  transformPixels,
  transformRows,
  units,
} from './strided-tiles';

/** One thread's share of the images. Sums go to [parts, place, outputs/8, its units, inputs, 8]. */
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
  /** Rows of tiles that are transformed at a time. */
  bands: i32,
  /** Room a thread: for nine lines of pixels and five of dy, and for all units of x and places of dy of these tiles. */
  scratch: usize,
  scratchBytes: i32,
  sums: usize,
): void {
  const down = (rows + 3) >> 2;
  const across = (columns + 3) >> 2;
  const start = partStart(images, part, parts) * down;
  const end = partStart(images, part + 1, parts) * down;
  const pixel = inputs << 2;
  const rowBytes = width * pixel;
  const line = (8 * across + 1) * pixel;
  const copied = max(0, min(rowBytes, line - left * pixel));
  const result = outputs << 2;
  const resultRow = columns * result;
  const resultLine = 4 * across * result;
  const tileBytes = units * pixel;
  const resultBytes = places * result;
  const band = ownRoom(scratch, scratchBytes);
  const zeros = band + 9 * line;
  const bandOfDy = zeros + max(line, resultLine);
  const panels = bandOfDy + 5 * resultLine;
  const results = panels + bands * across * tileBytes;
  const sumBytes = units * inputs * result;
  sums += part * sumBytes;
  memory.fill(sums, 0, sumBytes);
  memory.fill(band, 0, panels - band);
  for (let first = start; first < end; first += bands) {
    const last = min(first + bands, end);
    let panel = panels;
    let to = results;
    for (let i = first; i < last; i++) {
      const image = i / down;
      const tileY = i - image * down;
      const pixels = x + image * height * rowBytes;
      transformRows(pixels, height, rowBytes, 8 * tileY - top, zeros, band + left * pixel, line, copied);
      const entries = dy + image * rows * resultRow;
      const row0 = rowOrZeros(entries, rows, resultRow, 4 * tileY, zeros);
      const row1 = rowOrZeros(entries, rows, resultRow, 4 * tileY + 1, zeros);
      const row2 = rowOrZeros(entries, rows, resultRow, 4 * tileY + 2, zeros);
      const row3 = rowOrZeros(entries, rows, resultRow, 4 * tileY + 3, zeros);
      for (let k = 0; k < resultRow; k += 16) {
        spreadFour(
          v128.load(row0 + k),
          v128.load(row1 + k),
          v128.load(row2 + k),
          v128.load(row3 + k),
          bandOfDy + k,
          resultLine,
        );
      }
      for (let tileX = 0; tileX < across; tileX++) {
        transformPixels(band + 8 * tileX * pixel, line, pixel, panel);
        transformResults(bandOfDy + 4 * tileX * result, resultLine, result, to);
        panel += tileBytes;
        to += resultBytes;
      }
    }
    const tiles = (last - first) * across;
    for (let place = 0; place < places; place++) {
      addPlace(place, inputs, outputs, tiles, panels, tileBytes, results, resultBytes, sums);
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
  for (let output = 0; output < result; output += 32) {
    for (let m = 0; m < length; m += m < sixes ? 6 : 4) {
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

/** The places of a tile of dy from its 4×4 entries whose lines are spread. */
function transformResults(from: usize, line: i32, result: i32, to: usize): void {
  for (let row = 0; row < 5; row++) {
    for (let k = 0; k < result; k += 16) {
      const at = from + k;
      spreadFour(
        v128.load(at),
        v128.load(at + result),
        v128.load(at + 2 * result),
        v128.load(at + 3 * result),
        to + k,
        result,
      );
    }
    from += line;
    to += 5 * result;
  }
}

/** What four entries give to the products at 0, 1, −1, ∞ and 2. */
// @ts-ignore: decorator
@inline
function spreadFour(g0: v128, g1: v128, g2: v128, g3: v128, to: usize, toStep: i32): void {
  const even = f32x4.add(g0, g2);
  const odd = f32x4.add(g1, g3);
  const two = f32x4.splat(2);
  v128.store(to, g0);
  v128.store(to + toStep, f32x4.add(even, odd));
  v128.store(to + 2 * toStep, f32x4.sub(even, odd));
  v128.store(to + 3 * toStep, g3);
  v128.store(to + 4 * toStep, fma(fma(fma(g3, two, g2), two, g1), two, g0));
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
