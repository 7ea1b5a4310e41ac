/**
 * @file One thread's share of a convolution's gradient to its kernel: over its images' output pixels,
 * dKernel[ky, m, co] = Σ x[oy·sh + ky, ox·sw·cin + m]·dy[oy, ox, co], where m runs along kw·cin
 * neighbouring numbers of a padded row. Four m by eight co stay in registers; they are kept as such
 * tiles [kh, ⌈kw·cin/4⌉, ⌈cout/8⌉, 4, 8] until `sumTiles`.
 */
import { fma } from './fma';
import { padImages } from './pad-images';
import { partStart } from './parts';

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
  const tileBytes = ((kernelHeight * ((stretch + 3) >> 2) * paddedOutputs) << 2) << 2;
  const xImage = (height * width * inputs) << 2;
  const dyImage = (rows * columns * outputs) << 2;
  const dyRowBytes = (columns * paddedOutputs) << 2;
  const band = max(1, bandBytes / dyRowBytes);
  tiles += part * tileBytes;
  memory.fill(tiles, 0, tileBytes);
  const paddedX = scratch + part * scratchBytes;
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
        for (let m = 0; m < stretch; m += 4) {
          for (let output = 0; output < paddedOutputs; output += 8) {
            addOuterProducts(
              tile,
              xBand + (m << 2),
              strideHeight * lineBytes,
              (strideWidth * inputs) << 2,
              dyBand + (output << 2),
              paddedOutputs << 2,
              bandRows,
              columns,
            );
            tile += 128;
          }
        }
      }
    }
  }
}

/** tile[4, 8] += Σ over rows and columns of x[4]·dy[8]. */
export function addOuterProducts(
  tile: usize,
  x: usize,
  xRowStep: i32,
  xStep: i32,
  dy: usize,
  dyStep: i32,
  rows: i32,
  columns: i32,
): void {
  let low0 = v128.load(tile);
  let high0 = v128.load(tile, 16);
  let low1 = v128.load(tile, 32);
  let high1 = v128.load(tile, 48);
  let low2 = v128.load(tile, 64);
  let high2 = v128.load(tile, 80);
  let low3 = v128.load(tile, 96);
  let high3 = v128.load(tile, 112);
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
      a = v128.load_splat<f32>(x, 12);
      low3 = fma(a, low, low3);
      high3 = fma(a, high, high3);
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
  v128.store(tile, low3, 96);
  v128.store(tile, high3, 112);
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
  const stretchTiles = (stretch + 3) >> 2;
  const outputTiles = (outputs + 7) >> 3;
  const partBytes = (lines * stretchTiles * outputTiles) << 7;
  const start = partStart(lines * stretch, part, parts);
  const end = partStart(lines * stretch, part + 1, parts);
  target += (start * outputs) << 2;
  for (let row = start; row < end; row++) {
    const line = row / stretch;
    const m = row - line * stretch;
    for (let output = 0; output < outputs; output++) {
      const tile = (line * stretchTiles + (m >> 2)) * outputTiles + (output >> 3);
      let at = tiles + (((tile << 5) + ((m & 3) << 3) + (output & 7)) << 2);
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
