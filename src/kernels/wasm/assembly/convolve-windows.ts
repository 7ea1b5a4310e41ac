/**
 * @file The product that every convolution is made of: windows of `lines` stretches of `lineLength`
 * numbers each, times packed weights (`packKernel`). y[i, r, c, :] = Σ window(i, r, c)·weights.
 * Six windows, or four, by eight channels stay in registers; a longer loop body makes V8 spill them.
 * Steps count bytes.
 */
import { fma } from './fma';

// The next window and where its result goes. A division a window, in place of counting, takes a tenth of the time or
// more; and only a module's variables can be changed by a function beside what it returns. Each thread has its own.
let x: usize = 0;
let y: usize = 0;
let column = 0;
let row = 0;
let columnCount = 0;
let rowCount = 0;
let xColumnStep = 0;
let xNextRow = 0;
let xNextImage = 0;
let yColumnStep = 0;
let yNextRow = 0;
let yNextImage = 0;

export function convolveWindows(
  source: usize,
  imageStep: i32,
  rowStep: i32,
  columnStep: i32,
  lineStep: i32,
  lines: i32,
  lineLength: i32,
  images: i32,
  rows: i32,
  columns: i32,
  weights: usize,
  target: usize,
  targetImageStep: i32,
  targetRowStep: i32,
  targetColumnStep: i32,
  channels: i32,
): void {
  columnCount = columns;
  rowCount = rows;
  xColumnStep = columnStep;
  xNextRow = rowStep - columns * columnStep;
  xNextImage = imageStep - rows * rowStep;
  yColumnStep = targetColumnStep;
  yNextRow = targetRowStep - columns * targetColumnStep;
  yNextImage = targetImageStep - rows * targetRowStep;
  const windows = images * rows * columns;
  const lineBytes = lineLength << 2;
  const toNextLine = lineStep - lineBytes;
  for (let channel = 0; channel < channels; channel += 8) {
    x = source;
    y = target + (channel << 2);
    column = 0;
    row = 0;
    let left = windows;
    while (left > 0) {
      // Two fours waste nothing where six and two would.
      const six = left > 4 && left != 7 && left != 8;
      if (six) multiply(true, left, lines, lineBytes, toNextLine, weights, channels - channel);
      else multiply(false, left, lines, lineBytes, toNextLine, weights, channels - channel);
      left -= six ? 6 : 4;
    }
    weights += lines * (lineLength << 5);
  }
}

/** The next six windows, or four, by eight channels. Past the last window the last one is computed again. */
// @ts-ignore: decorator
@inline
function multiply(
  six: bool,
  left: i32,
  lines: i32,
  lineBytes: i32,
  toNextLine: i32,
  weights: usize,
  channelsLeft: i32,
): void {
  let x0 = x;
  const y0 = y;
  advance(left > 1);
  let x1 = x;
  const y1 = y;
  advance(left > 2);
  let x2 = x;
  const y2 = y;
  advance(left > 3);
  let x3 = x;
  const y3 = y;
  advance(left > 4);
  let x4: usize = 0;
  let y4: usize = 0;
  let x5: usize = 0;
  let y5: usize = 0;
  if (six) {
    x4 = x;
    y4 = y;
    advance(left > 5);
    x5 = x;
    y5 = y;
    advance(left > 6);
  }
  let low0 = f32x4.splat(0);
  let low1 = f32x4.splat(0);
  let low2 = f32x4.splat(0);
  let low3 = f32x4.splat(0);
  let low4 = f32x4.splat(0);
  let low5 = f32x4.splat(0);
  let high0 = f32x4.splat(0);
  let high1 = f32x4.splat(0);
  let high2 = f32x4.splat(0);
  let high3 = f32x4.splat(0);
  let high4 = f32x4.splat(0);
  let high5 = f32x4.splat(0);
  for (let line = 0; line < lines; line++) {
    const end = x0 + lineBytes;
    while (x0 < end) {
      const low = v128.load(weights);
      const high = v128.load(weights, 16);
      let value = v128.load_splat<f32>(x0);
      low0 = fma(value, low, low0);
      high0 = fma(value, high, high0);
      value = v128.load_splat<f32>(x1);
      low1 = fma(value, low, low1);
      high1 = fma(value, high, high1);
      value = v128.load_splat<f32>(x2);
      low2 = fma(value, low, low2);
      high2 = fma(value, high, high2);
      value = v128.load_splat<f32>(x3);
      low3 = fma(value, low, low3);
      high3 = fma(value, high, high3);
      if (six) {
        value = v128.load_splat<f32>(x4);
        low4 = fma(value, low, low4);
        high4 = fma(value, high, high4);
        value = v128.load_splat<f32>(x5);
        low5 = fma(value, low, low5);
        high5 = fma(value, high, high5);
        x4 += 4;
        x5 += 4;
      }
      x0 += 4;
      x1 += 4;
      x2 += 4;
      x3 += 4;
      weights += 32;
    }
    x0 += toNextLine;
    x1 += toNextLine;
    x2 += toNextLine;
    x3 += toNextLine;
    x4 += toNextLine;
    x5 += toNextLine;
  }
  storeChannels(y0, low0, high0, channelsLeft);
  storeChannels(y1, low1, high1, channelsLeft);
  storeChannels(y2, low2, high2, channelsLeft);
  storeChannels(y3, low3, high3, channelsLeft);
  if (six) {
    storeChannels(y4, low4, high4, channelsLeft);
    storeChannels(y5, low5, high5, channelsLeft);
  }
}

/** On to the next window, unless this is the last. */
// @ts-ignore: decorator
@inline
function advance(goesOn: bool): void {
  if (!goesOn) return;
  x += xColumnStep;
  y += yColumnStep;
  if (++column < columnCount) return;
  column = 0;
  x += xNextRow;
  y += yNextRow;
  if (++row < rowCount) return;
  row = 0;
  x += xNextImage;
  y += yNextImage;
}

// @ts-ignore: decorator
@inline
function storeChannels(target: usize, low: v128, high: v128, channelsLeft: i32): void {
  if (channelsLeft >= 8) {
    v128.store(target, low);
    v128.store(target, high, 16);
  } else storeSome(target, low, high, channelsLeft);
}

/** The first `count` (1 to 7) of eight numbers. */
function storeSome(target: usize, low: v128, high: v128, count: i32): void {
  if (count >= 4) {
    v128.store(target, low);
    low = high;
    target += 16;
    count -= 4;
  }
  if (count > 0) store<f32>(target, f32x4.extract_lane(low, 0));
  if (count > 1) store<f32>(target, f32x4.extract_lane(low, 1), 4);
  if (count > 2) store<f32>(target, f32x4.extract_lane(low, 2), 8);
}
