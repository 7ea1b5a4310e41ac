/**
 * @file One thread's share of a convolution's gradient to its kernel: over its images' output pixels,
 * dKernel[ky, m, co] = Σ x[oy·sh + ky, ox·sw·cin + m]·dy[oy, ox, co], where m runs along kw·cin
 * neighbouring numbers of a padded row. Six m by eight co stay in registers; they are kept as such
 * tiles [kh, ⌈kw·cin/6⌉, ⌈cout/8⌉, 6, 8] until `sumTiles`.
 */
import { fma } from './fma';
import { padImages } from './pad-images';
import { ownRoom, partStart } from './parts';

const tileNumbers = 48;
/** Bytes of dy that are worked on at a time: they and their part of x stay in the first cache. */
const bandBytes = 16384;

export function kernelGradient(
  part: i32,
  parts: i32,
  x: usize,
  images: i32,
  height: i32,
  width: i32,
  inputs: i32,
  top: i32,
  left: i32,
  paddedHeight: i32,
  paddedWidth: i32,
  dy: usize,
  rows: i32,
  columns: i32,
  outputs: i32,
  strideHeight: i32,
  strideWidth: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  /** Room for a padded image and its dy a thread, a multiple of 16 bytes. */
  scratch: usize,
  scratchBytes: i32,
  tiles: usize,
): void {
  const start = partStart(images, part, parts);
  const end = partStart(images, part + 1, parts);
  const lineBytes = (paddedWidth * inputs) << 2;
  const stretch = kernelWidth * inputs;
  const paddedOutputs = (outputs + 7) & ~7;
  const tileBytes = (kernelHeight * tileCount(stretch) * (paddedOutputs >> 3) * tileNumbers) << 2;
  const xImage = (height * width * inputs) << 2;
  const dyImage = (rows * columns * outputs) << 2;
  const dyRowBytes = (columns * paddedOutputs) << 2;
  const dyColumnStep = paddedOutputs << 2;
  const rowStep = strideHeight * lineBytes;
  const columnStep = (strideWidth * inputs) << 2;
  const band = max(1, bandBytes / dyRowBytes);
  tiles += part * tileBytes;
  memory.fill(tiles, 0, tileBytes);
  const paddedX = ownRoom(scratch, scratchBytes);
  const paddedDy = paddedX + ((paddedHeight * lineBytes + 31) & ~15);
  memory.fill(paddedX, 0, scratchBytes);
  for (let image = start; image < end; image++) {
    padImages(x + image * xImage, 1, height, width, inputs, paddedX, top, left, paddedHeight, paddedWidth, inputs);
    let dyHere = dy + image * dyImage;
    if (outputs != paddedOutputs) {
      padImages(dyHere, 1, rows, columns, outputs, paddedDy, 0, 0, rows, columns, paddedOutputs);
      dyHere = paddedDy;
    }
    for (let row = 0; row < rows; row += band) {
      const bandRows = min(band, rows - row);
      const dyBand = dyHere + row * dyRowBytes;
      let tile = tiles;
      for (let line = 0; line < kernelHeight; line++) {
        const xBand = paddedX + (row * strideHeight + line) * lineBytes;
        for (let m = 0; m < stretch; m += 6) {
          const from = xBand + (m << 2);
          for (let output = 0; output < paddedOutputs; output += 8) {
            const by = dyBand + (output << 2);
            if (stretch - m > 3) {
              addSixProducts(tile, from, rowStep, columnStep, by, dyColumnStep, bandRows, columns);
            } else addThreeProducts(tile, from, rowStep, columnStep, by, dyColumnStep, bandRows, columns);
            tile += tileNumbers << 2;
          }
        }
      }
    }
  }
}

/** Of a stretch. */
// @ts-ignore: decorator
@inline
function tileCount(stretch: i32): i32 {
  return (stretch + 5) / 6;
}

/** tile[6, 8] += Σ over rows and columns of x[6]·dy[8]. */
export function addSixProducts(
  tile: usize,
  x: usize,
  xRowStep: i32,
  xStep: i32,
  dy: usize,
  dyStep: i32,
  rows: i32,
  columns: i32,
): void {
  addProducts(6, tile, x, xRowStep, xStep, dy, dyStep, rows, columns);
}

/** tile[4, 8] += Σ over rows and columns of x[4]·dy[8]. */
export function addFourProducts(
  tile: usize,
  x: usize,
  xRowStep: i32,
  xStep: i32,
  dy: usize,
  dyStep: i32,
  rows: i32,
  columns: i32,
): void {
  addProducts(4, tile, x, xRowStep, xStep, dy, dyStep, rows, columns);
}

/** tile[3, 8] += Σ over rows and columns of x[3]·dy[8]. */
function addThreeProducts(
  tile: usize,
  x: usize,
  xRowStep: i32,
  xStep: i32,
  dy: usize,
  dyStep: i32,
  rows: i32,
  columns: i32,
): void {
  addProducts(3, tile, x, xRowStep, xStep, dy, dyStep, rows, columns);
}

// @ts-ignore: decorator
@inline
function addProducts(
  height: i32,
  tile: usize,
  x: usize,
  xRowStep: i32,
  xStep: i32,
  dy: usize,
  dyStep: i32,
  rows: i32,
  columns: i32,
): void {
  const none = f32x4.splat(0);
  let low0 = v128.load(tile);
  let high0 = v128.load(tile, 16);
  let low1 = v128.load(tile, 32);
  let high1 = v128.load(tile, 48);
  let low2 = v128.load(tile, 64);
  let high2 = v128.load(tile, 80);
  let low3 = height > 3 ? v128.load(tile, 96) : none;
  let high3 = height > 3 ? v128.load(tile, 112) : none;
  let low4 = height > 4 ? v128.load(tile, 128) : none;
  let high4 = height > 4 ? v128.load(tile, 144) : none;
  let low5 = height > 5 ? v128.load(tile, 160) : none;
  let high5 = height > 5 ? v128.load(tile, 176) : none;
  const toNextRow = xRowStep - columns * xStep;
  for (let row = 0; row < rows; row++) {
    const end = dy + columns * dyStep;
    while (dy < end) {
      const low = v128.load(dy);
      const high = v128.load(dy, 16);
      let a = v128.load_splat<f32>(x);
      low0 = fma(a, low, low0);
      high0 = fma(a, high, high0);
      a = v128.load_splat<f32>(x, 4);
      low1 = fma(a, low, low1);
      high1 = fma(a, high, high1);
      a = v128.load_splat<f32>(x, 8);
      low2 = fma(a, low, low2);
      high2 = fma(a, high, high2);
      if (height > 3) {
        a = v128.load_splat<f32>(x, 12);
        low3 = fma(a, low, low3);
        high3 = fma(a, high, high3);
      }
      if (height > 4) {
        a = v128.load_splat<f32>(x, 16);
        low4 = fma(a, low, low4);
        high4 = fma(a, high, high4);
      }
      if (height > 5) {
        a = v128.load_splat<f32>(x, 20);
        low5 = fma(a, low, low5);
        high5 = fma(a, high, high5);
      }
      x += xStep;
      dy += dyStep;
    }
    x += toNextRow;
  }
  v128.store(tile, low0);
  v128.store(tile, high0, 16);
  v128.store(tile, low1, 32);
  v128.store(tile, high1, 48);
  v128.store(tile, low2, 64);
  v128.store(tile, high2, 80);
  if (height > 3) {
    v128.store(tile, low3, 96);
    v128.store(tile, high3, 112);
  }
  if (height > 4) {
    v128.store(tile, low4, 128);
    v128.store(tile, high4, 144);
  }
  if (height > 5) {
    v128.store(tile, low5, 160);
    v128.store(tile, high5, 176);
  }
}

/** The tiles of all `tileParts`, added up, as a kernel [kh, kw·cin, cout]. */
export function sumTiles(
  part: i32,
  parts: i32,
  tileParts: i32,
  tiles: usize,
  lines: i32,
  stretch: i32,
  outputs: i32,
  target: usize,
): void {
  const stretchTiles = tileCount(stretch);
  const outputTiles = (outputs + 7) >> 3;
  const partBytes = (lines * stretchTiles * outputTiles * tileNumbers) << 2;
  const start = partStart(lines * stretch, part, parts);
  const end = partStart(lines * stretch, part + 1, parts);
  target += (start * outputs) << 2;
  for (let row = start; row < end; row++) {
    const line = row / stretch;
    const m = row - line * stretch;
    const tileRow = (line * stretchTiles + m / 6) * outputTiles;
    const first = tiles + ((m % 6) << 5);
    for (let output = 0; output < outputs; output++) {
      let at = first + (((tileRow + (output >> 3)) * tileNumbers + (output & 7)) << 2);
      let sum: f32 = 0;
      for (let i = 0; i < tileParts; i++) {
        sum += load<f32>(at);
        at += partBytes;
      }
      store<f32>(target, sum);
      target += 4;
    }
  }
}
