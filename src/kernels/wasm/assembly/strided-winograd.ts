/** @file 3×3 convolutions of stride 2 with 25 multiplications for 36 (`strided-tiles.ts`). Channels are multiples of 8. */
import { multiplyRows } from './multiply-rows';
import { padImages } from './pad-images';
import { ownRoom, partStart } from './parts';
import { placeOfUnit, places, placeStart, placeUnits, transformPixels, unitInPlace, units } from './strided-tiles';
import { four } from './winograd';

/**
 * The weights of all units as `multiplyRows` reads them, [place, channels/8, unit in it, depth, 8].
 * @param kernel [3, 3, depth, channels]
 */
export function stridedKernel(
  part: i32,
  parts: i32,
  kernel: usize,
  depth: i32,
  channels: i32,
  target: usize,
): void {
  const start = partStart(depth, part, parts);
  const end = partStart(depth, part + 1, parts);
  const column = (depth * channels) << 2;
  for (let row = 0; row < 5; row++) {
    for (let across = 0; across < 5; across++) {
      const place = placeOfUnit(row, across);
      const count = placeUnits(place);
      const before = placeStart(place) * depth * channels;
      const unit = unitInPlace(row, across);
      for (let k = start; k < end; k++) {
        for (let channel = 0; channel < channels; channel += 4) {
          const at = before + ((channel >> 3) * count + unit) * (depth << 3) + (k << 3) + (channel & 4);
          const from = kernel + ((k * channels + channel) << 2);
          v128.store(target + (at << 2), weightOf(row, across, from, 3 * column, column, 4));
        }
      }
    }
  }
}

/** Of a unit: its kernel entry, or the sum of two or four, for four channels. */
// @ts-ignore: decorator
@inline
function weightOf(row: i32, column: i32, from: usize, line: i32, tap: i32, channelStep: i32): v128 {
  const at = from + tapOf(row) * line + tapOf(column) * tap;
  let weight = four(at, channelStep);
  if (row == 2) weight = f32x4.add(weight, four(at + 2 * line, channelStep));
  if (column == 2) {
    weight = f32x4.add(weight, four(at + 2 * tap, channelStep));
    if (row == 2) weight = f32x4.add(weight, four(at + 2 * line + 2 * tap, channelStep));
  }
  return weight;
}

/** k0, k1, k0 + k2, k2, k1 */
// @ts-ignore: decorator
@inline
function tapOf(index: i32): i32 {
  return index == 1 || index == 4 ? 1 : index == 3 ? 2 : 0;
}

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
  /** Images that are padded, and tiles that are transformed, at a time. */
  group: i32,
  tilesAtOnce: i32,
  /** Room a thread: for these images, and for all units and places of these tiles. */
  scratch: usize,
  scratchBytes: i32,
  weights: usize,
  target: usize,
  rows: i32,
  columns: i32,
  channels: i32,
): void {
  const start = partStart(images, part, parts);
  const end = partStart(images, part + 1, parts);
  const down = (rows + 1) >> 1;
  const across = (columns + 1) >> 1;
  const paddedHeight = 4 * down + 1;
  const paddedWidth = 4 * across + 1;
  const pixel = depth << 2;
  const line = paddedWidth * pixel;
  const result = channels << 2;
  const tileBytes = units * pixel;
  const resultBytes = places * result;
  const padded = ownRoom(scratch, scratchBytes);
  const inputs = padded + group * paddedHeight * line;
  const outputs = inputs + tilesAtOnce * tileBytes;
  memory.fill(padded, 0, group * paddedHeight * line);
  for (let first = start; first < end; first += group) {
    const count = min(group, end - first);
    const from = source + first * height * width * pixel;
    padImages(from, count, height, width, depth, padded, top, left, paddedHeight, paddedWidth, depth);
    const tiles = count * down * across;
    for (let firstTile = 0; firstTile < tiles; firstTile += tilesAtOnce) {
      const tileCount = min(tilesAtOnce, tiles - firstTile);
      for (let i = 0; i < tileCount; i++) {
        const tileLine = (firstTile + i) / across;
        const tileX = firstTile + i - tileLine * across;
        const image = tileLine / down;
        const tileY = tileLine - image * down;
        const at = padded + (image * paddedHeight + 4 * tileY) * line + 4 * tileX * pixel;
        transformPixels(at, line, pixel, inputs + i * tileBytes);
      }
      for (let place = 0; place < places; place++) {
        const before = placeStart(place);
        multiplyRows(
          inputs + before * pixel,
          tileBytes,
          tileCount,
          placeUnits(place) * depth,
          weights + before * depth * result,
          outputs + place * result,
          resultBytes,
          channels,
        );
      }
      for (let i = 0; i < tileCount; i++) {
        const tileLine = (firstTile + i) / across;
        const tileX = firstTile + i - tileLine * across;
        const image = tileLine / down;
        const tileY = tileLine - image * down;
        const at = target + (((first + image) * rows + 2 * tileY) * columns + 2 * tileX) * result;
        const right = 2 * tileX + 1 < columns ? result : 0;
        const below = 2 * tileY + 1 < rows ? columns * result : 0;
        addPlaces(outputs + i * resultBytes, result, at, right, below);
      }
    }
  }
}

/** The four results of a tile, each the sum of four places. @param right, below bytes to the next, 0 where there is none */
function addPlaces(from: usize, result: i32, to: usize, right: i32, below: i32): void {
  const end = to + result;
  const line = 3 * result;
  while (to < end) {
    const m0 = v128.load(from + line);
    const m1 = v128.load(from + line + result);
    const m2 = v128.load(from + line + 2 * result);
    const u1 = f32x4.add(v128.load(from + result), m1);
    v128.store(to, f32x4.add(f32x4.add(v128.load(from), m0), u1));
    if (right) v128.store(to + right, f32x4.add(f32x4.add(v128.load(from + 2 * result), m2), u1));
    if (below) {
      const last = from + 2 * line;
      const l1 = f32x4.add(v128.load(last + result), m1);
      v128.store(to + below, f32x4.add(f32x4.add(v128.load(last), m0), l1));
      if (right) v128.store(to + below + right, f32x4.add(f32x4.add(v128.load(last + 2 * result), m2), l1));
    }
    from += 16;
    to += 16;
  }
}
