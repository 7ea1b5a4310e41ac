/**
 * @file The product that every convolution is made of: windows of `lines` stretches of `lineLength`
 * numbers each, times packed weights (`packKernel`). y[i, r, c, :] = Σ window(i, r, c)·weights.
 * Four windows by eight channels stay in registers; a longer loop body makes V8 spill them.
 * Steps count bytes.
 */
import { fma } from './fma';

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
  const windows = images * rows * columns;
  const lineBytes = lineLength << 2;
  const toNextLine = lineStep - lineBytes;
  const blockBytes = (lines * lineLength) << 5;
  for (let channel = 0; channel < channels; channel += 8) {
    const channelsLeft = channels - channel;
    const block = target + (channel << 2);
    for (let window = 0; window < windows; window += 4) {
      // Past the last window the last one is computed again.
      const i1 = min(window + 1, windows - 1);
      const i2 = min(window + 2, windows - 1);
      const i3 = min(window + 3, windows - 1);
      let x0 = at(source, window, rows, columns, imageStep, rowStep, columnStep);
      let x1 = at(source, i1, rows, columns, imageStep, rowStep, columnStep);
      let x2 = at(source, i2, rows, columns, imageStep, rowStep, columnStep);
      let x3 = at(source, i3, rows, columns, imageStep, rowStep, columnStep);
      let low0 = f32x4.splat(0);
      let low1 = f32x4.splat(0);
      let low2 = f32x4.splat(0);
      let low3 = f32x4.splat(0);
      let high0 = f32x4.splat(0);
      let high1 = f32x4.splat(0);
      let high2 = f32x4.splat(0);
      let high3 = f32x4.splat(0);
      let w = weights;
      for (let line = 0; line < lines; line++) {
        const end = x0 + lineBytes;
        while (x0 < end) {
          const low = v128.load(w);
          const high = v128.load(w, 16);
          let x = v128.load_splat<f32>(x0);
          low0 = fma(x, low, low0);
          high0 = fma(x, high, high0);
          x = v128.load_splat<f32>(x1);
          low1 = fma(x, low, low1);
          high1 = fma(x, high, high1);
          x = v128.load_splat<f32>(x2);
          low2 = fma(x, low, low2);
          high2 = fma(x, high, high2);
          x = v128.load_splat<f32>(x3);
          low3 = fma(x, low, low3);
          high3 = fma(x, high, high3);
          x0 += 4;
          x1 += 4;
          x2 += 4;
          x3 += 4;
          w += 32;
        }
        x0 += toNextLine;
        x1 += toNextLine;
        x2 += toNextLine;
        x3 += toNextLine;
      }
      const y0 = at(block, window, rows, columns, targetImageStep, targetRowStep, targetColumnStep);
      const y1 = at(block, i1, rows, columns, targetImageStep, targetRowStep, targetColumnStep);
      const y2 = at(block, i2, rows, columns, targetImageStep, targetRowStep, targetColumnStep);
      const y3 = at(block, i3, rows, columns, targetImageStep, targetRowStep, targetColumnStep);
      storeChannels(y0, low0, high0, channelsLeft);
      storeChannels(y1, low1, high1, channelsLeft);
      storeChannels(y2, low2, high2, channelsLeft);
      storeChannels(y3, low3, high3, channelsLeft);
    }
    weights += blockBytes;
  }
}

// @ts-ignore: decorator
@inline
function at(
  base: usize,
  window: i32,
  rows: i32,
  columns: i32,
  imageStep: i32,
  rowStep: i32,
  columnStep: i32,
): usize {
  const line = window / columns;
  const image = line / rows;
  return base + image * imageStep + (line - image * rows) * rowStep + (window - line * columns) * columnStep;
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
