/**
 * @file 3×3 convolutions of stride 1 with 16 multiplications where the sum of products takes 36 (Winograd,
 * F(2×2, 3×3): Lavin & Gray 2016, arXiv 1509.09308): y = Aᵀ·[(G·g·Gᵀ) ⊙ (Bᵀ·d·B)]·A for each tile of 2×2 results, of
 * 4×4 inputs d. Each of the 16 places is a matrix product over channels, of many tiles at once. Numbers of channels are
 * multiples of 8. The gradient to the kernel: `winograd-gradient.ts`.
 */
import { multiplyRows } from './multiply-rows';
import { padImages } from './pad-images';
import { ownRoom, partStart } from './parts';

/** Bytes after the tiles of a place, so that a channel's 16 places lie in other sets of the cache. */
const placeGap = 64;

/** G·g·Gᵀ as `multiplyRows` reads weights: [16, channels/8, depth, 8]. Steps count numbers, as in `packKernel`. */
export function winogradKernel(
  part: i32,
  parts: i32,
  source: usize,
  lineStep: i32,
  tapStep: i32,
  depth: i32,
  depthStep: i32,
  channels: i32,
  channelStep: i32,
  target: usize,
): void {
  const start = partStart(channels >> 3, part, parts) << 3;
  const end = partStart(channels >> 3, part + 1, parts) << 3;
  const placeBytes = (depth * channels) << 2;
  for (let block = start; block < end; block += 8) {
    for (let k = 0; k < depth; k++) {
      for (let channel = block; channel < block + 8; channel += 4) {
        const from = source + ((k * depthStep + channel * channelStep) << 2);
        const to = target + ((block * depth + (k << 3) + (channel - block)) << 2);
        transformWeights(from, lineStep << 2, tapStep << 2, channelStep << 2, to, placeBytes);
      }
    }
  }
}

/** Of four channels. Steps count bytes. */
function transformWeights(
  from: usize,
  lineStep: i32,
  tapStep: i32,
  channelStep: i32,
  to: usize,
  placeBytes: i32,
): void {
  for (let i = 0; i < 4; i++) {
    const left = weightsOfLine(i, from, lineStep, channelStep);
    const middle = weightsOfLine(i, from + tapStep, lineStep, channelStep);
    const right = weightsOfLine(i, from + 2 * tapStep, lineStep, channelStep);
    const half = f32x4.mul(f32x4.add(left, right), f32x4.splat(0.5));
    const other = f32x4.mul(middle, f32x4.splat(0.5));
    v128.store(to, left);
    v128.store(to + placeBytes, f32x4.add(half, other));
    v128.store(to + 2 * placeBytes, f32x4.sub(half, other));
    v128.store(to + 3 * placeBytes, right);
    to += 4 * placeBytes;
  }
}

/** Row i of G·g, of one column of g. */
// @ts-ignore: decorator
@inline
function weightsOfLine(i: i32, from: usize, lineStep: i32, channelStep: i32): v128 {
  if (i == 0) return four(from, channelStep);
  if (i == 3) return four(from + 2 * lineStep, channelStep);
  const outer = f32x4.add(four(from, channelStep), four(from + 2 * lineStep, channelStep));
  const middle = four(from + lineStep, channelStep);
  return f32x4.mul(i == 1 ? f32x4.add(outer, middle) : f32x4.sub(outer, middle), f32x4.splat(0.5));
}

/** Four numbers that lie `step` bytes apart. */
// @ts-ignore: decorator
@inline
export function four(from: usize, step: i32): v128 {
  if (step == 4) return v128.load(from);
  let values = v128.load_splat<f32>(from);
  values = v128.load_lane<f32>(from + step, values, 1);
  values = v128.load_lane<f32>(from + 2 * step, values, 2);
  return v128.load_lane<f32>(from + 3 * step, values, 3);
}

/** One thread's share of the images. */
export function winogradConvolve(
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
  /** Room a thread: for these images, and for 16 places of these tiles of source and of target, 64 bytes after each. */
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
  const paddedHeight = 2 * down + 2;
  const paddedWidth = 2 * across + 2;
  const pixel = depth << 2;
  const line = paddedWidth * pixel;
  const result = channels << 2;
  const inputPlace = tilesAtOnce * pixel + placeGap;
  const outputPlace = tilesAtOnce * result + placeGap;
  const padded = ownRoom(scratch, scratchBytes);
  const inputs = padded + group * paddedHeight * line;
  const outputs = inputs + 16 * inputPlace;
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
        const at = padded + (image * paddedHeight + 2 * tileY) * line + 2 * tileX * pixel;
        transformInputs(at, line, pixel, inputs + i * pixel, inputPlace);
      }
      for (let place = 0; place < 16; place++) {
        multiplyRows(
          inputs + place * inputPlace,
          pixel,
          tileCount,
          depth,
          weights + place * depth * result,
          outputs + place * outputPlace,
          result,
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
        transformOutputs(outputs + i * result, outputPlace, at, right, below, result);
      }
    }
  }
}

/** Bᵀ·d·B of all channels of a tile. */
function transformInputs(from: usize, line: i32, pixel: i32, to: usize, place: i32): void {
  const end = from + pixel;
  while (from < end) {
    transformLine(from, from + 2 * line, false, pixel, to, place);
    transformLine(from + line, from + 2 * line, true, pixel, to + 4 * place, place);
    transformLine(from + 2 * line, from + line, false, pixel, to + 8 * place, place);
    transformLine(from + line, from + 3 * line, false, pixel, to + 12 * place, place);
    from += 16;
    to += 16;
  }
}

/** A row of Bᵀ·d·B, from the two lines of d whose sum or difference it is made of. */
// @ts-ignore: decorator
@inline
function transformLine(one: usize, other: usize, isSum: bool, pixel: i32, to: usize, place: i32): void {
  const d0 = combined(one, other, isSum);
  const d1 = combined(one + pixel, other + pixel, isSum);
  const d2 = combined(one + 2 * pixel, other + 2 * pixel, isSum);
  const d3 = combined(one + 3 * pixel, other + 3 * pixel, isSum);
  v128.store(to, f32x4.sub(d0, d2));
  v128.store(to + place, f32x4.add(d1, d2));
  v128.store(to + 2 * place, f32x4.sub(d2, d1));
  v128.store(to + 3 * place, f32x4.sub(d1, d3));
}

// @ts-ignore: decorator
@inline
function combined(one: usize, other: usize, isSum: bool): v128 {
  if (isSum) return f32x4.add(v128.load(one), v128.load(other));
  return f32x4.sub(v128.load(one), v128.load(other));
}

/** Aᵀ·m·A of all channels of a tile. @param right, below bytes to the next result, 0 where it is beyond the image */
function transformOutputs(from: usize, place: i32, to: usize, right: i32, below: i32, bytes: i32): void {
  const end = to + bytes;
  const line = 4 * place;
  while (to < end) {
    const u0 = upperOf(from, line);
    const u1 = upperOf(from + place, line);
    const u2 = upperOf(from + 2 * place, line);
    v128.store(to, f32x4.add(f32x4.add(u0, u1), u2));
    if (right) v128.store(to + right, f32x4.sub(f32x4.sub(u1, u2), upperOf(from + 3 * place, line)));
    if (below) {
      const l0 = lowerOf(from, line);
      const l1 = lowerOf(from + place, line);
      const l2 = lowerOf(from + 2 * place, line);
      v128.store(to + below, f32x4.add(f32x4.add(l0, l1), l2));
      if (right) {
        const l3 = lowerOf(from + 3 * place, line);
        v128.store(to + right + below, f32x4.sub(f32x4.sub(l1, l2), l3));
      }
    }
    from += 16;
    to += 16;
  }
}

/** The rows of Aᵀ·m, of one column of m. */
// @ts-ignore: decorator
@inline
function upperOf(from: usize, line: i32): v128 {
  return f32x4.add(f32x4.add(v128.load(from), v128.load(from + line)), v128.load(from + 2 * line));
}

// @ts-ignore: decorator
@inline
function lowerOf(from: usize, line: i32): v128 {
  const difference = f32x4.sub(v128.load(from + line), v128.load(from + 2 * line));
  return f32x4.sub(difference, v128.load(from + 3 * line));
}
