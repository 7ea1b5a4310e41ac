/** @file 3×3 convolutions of stride 2 with 81 multiplications for 144 (`strided-tiles.ts`). Channels are multiples of 8. */
import { fma } from './fma';
import { multiplyRows } from './multiply-rows';
import { ownRoom, partStart } from './parts';
import { places, placeStart, placeUnits, transformPixels, transformRows, units } from './strided-tiles';

/** One thread's share of the images. */
export function stridedConvolve(
  part: i32,
  parts: i32,
  source: usize,
  images: i32,
  height: i32,
  width: i32,
  depth: i32,
  top: i32,
  left: i32,
  /** Rows of tiles that are transformed at a time. */
  bands: i32,
  /** Room a thread: for nine lines of pixels, and for all units and places of these tiles. */
  scratch: usize,
  scratchBytes: i32,
  weights: usize,
  target: usize,
  rows: i32,
  columns: i32,
  channels: i32,
): void {
  const down = (rows + 3) >> 2;
  const across = (columns + 3) >> 2;
  const start = partStart(images, part, parts) * down;
  const end = partStart(images, part + 1, parts) * down;
  const pixel = depth << 2;
  const rowBytes = width * pixel;
  const line = (8 * across + 1) * pixel;
  const copied = max(0, min(rowBytes, line - left * pixel));
  const result = channels << 2;
  const tileBytes = units * pixel;
  const resultBytes = places * result;
  const band = ownRoom(scratch, scratchBytes);
  const zeros = band + 9 * line;
  const inputs = zeros + line;
  const outputs = inputs + bands * across * tileBytes;
  memory.fill(band, 0, 10 * line);
  for (let first = start; first < end; first += bands) {
    const last = min(first + bands, end);
    const tiles = (last - first) * across;
    let to = inputs;
    for (let i = first; i < last; i++) {
      const image = i / down;
      const y = 8 * (i - image * down) - top;
      const pixels = source + image * height * rowBytes;
      transformRows(pixels, height, rowBytes, y, zeros, band + left * pixel, line, copied);
      for (let x = 0; x < across; x++) {
        transformPixels(band + 8 * x * pixel, line, pixel, to);
        to += tileBytes;
      }
    }
    for (let place = 0; place < places; place++) {
      const before = placeStart(place);
      multiplyRows(
        inputs + before * pixel,
        tileBytes,
        tiles,
        placeUnits(place) * depth,
        weights + before * depth * result,
        outputs + place * result,
        resultBytes,
        channels,
      );
    }
    let from = outputs;
    for (let i = first; i < last; i++) {
      const image = i / down;
      const y = 4 * (i - image * down);
      const at = target + (image * rows + y) * columns * result;
      for (let x = 0; x < columns; x += 4) {
        addPlaces(from, result, at + x * result, columns * result, min(4, rows - y), min(4, columns - x));
        from += resultBytes;
      }
    }
  }
}

/** The results of a tile from its places. @param line bytes from a row to the next */
function addPlaces(from: usize, result: i32, to: usize, line: i32, rows: i32, columns: i32): void {
  const placeLine = 5 * result;
  const end = from + placeLine;
  for (let at = from; at < end; at += 16) addFive(at, placeLine, at, placeLine, 4);
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < result; k += 16) addFive(from + k, result, to + k, result, columns);
    from += placeLine;
    to += line;
  }
}

/** Four results, or the first of them, from what was found at 0, 1, −1, ∞ and 2. */
// @ts-ignore: decorator
@inline
function addFive(from: usize, step: i32, to: usize, toStep: i32, count: i32): void {
  const zero = v128.load(from);
  const one = v128.load(from + step);
  const minusOne = v128.load(from + 2 * step);
  const infinite = v128.load(from + 3 * step);
  const two = v128.load(from + 4 * step);
  const sum = f32x4.add(one, minusOne);
  const difference = f32x4.sub(one, minusOne);
  v128.store(to, f32x4.add(f32x4.add(zero, sum), two));
  if (count > 1) v128.store(to + toStep, fma(two, f32x4.splat(2), difference));
  if (count > 2) v128.store(to + 2 * toStep, fma(two, f32x4.splat(4), sum));
  if (count > 3) v128.store(to + 3 * toStep, f32x4.add(fma(two, f32x4.splat(8), difference), infinite));
}
