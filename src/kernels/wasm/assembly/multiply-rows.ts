/**
 * @file Rows that lie equally far apart, times packed weights (`packKernel`): what `convolveWindows` does of windows, without
 * counting where the next one is, which is half as long as a product of sixteen numbers. Steps count bytes.
 */
import { fma } from './fma';

/** target[i, :] = Σ source[i, k]·weights[k, :], k < depth. `channels` is a multiple of 8. */
export function multiplyRows(
  source: usize,
  step: usize,
  count: i32,
  depth: i32,
  weights: usize,
  target: usize,
  targetStep: usize,
  channels: i32,
): void {
  const bytes = depth << 2;
  for (let channel = 0; channel < channels; channel += 8) {
    let x = source;
    let y = target + (channel << 2);
    let left = count;
    while (left > 0) {
      // Two fours waste nothing where six and two would.
      const six = left > 4 && left != 7 && left != 8;
      if (six) multiply(true, left, x, step, bytes, weights, y, targetStep);
      else multiply(false, left, x, step, bytes, weights, y, targetStep);
      left -= six ? 6 : 4;
      x += six ? 6 * step : 4 * step;
      y += six ? 6 * targetStep : 4 * targetStep;
    }
    weights += depth << 5;
  }
}

/** Six rows, or four, by eight channels. Past the last row the last one is computed again. */
// @ts-ignore: decorator
@inline
function multiply(
  six: bool,
  left: i32,
  x: usize,
  step: usize,
  bytes: i32,
  weights: usize,
  y: usize,
  targetStep: usize,
): void {
  let x0 = x;
  let x1 = x + (left > 1 ? step : 0);
  let x2 = x1 + (left > 2 ? step : 0);
  let x3 = x2 + (left > 3 ? step : 0);
  let x4 = six ? x3 + step : 0;
  let x5 = six ? x4 + (left > 5 ? step : 0) : 0;
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
  const end = x0 + bytes;
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
  v128.store(y, low0);
  v128.store(y, high0, 16);
  y += left > 1 ? targetStep : 0;
  v128.store(y, low1);
  v128.store(y, high1, 16);
  y += left > 2 ? targetStep : 0;
  v128.store(y, low2);
  v128.store(y, high2, 16);
  y += left > 3 ? targetStep : 0;
  v128.store(y, low3);
  v128.store(y, high3, 16);
  if (six) {
    y += targetStep;
    v128.store(y, low4);
    v128.store(y, high4, 16);
    y += left > 5 ? targetStep : 0;
    v128.store(y, low5);
    v128.store(y, high5, 16);
  }
}
