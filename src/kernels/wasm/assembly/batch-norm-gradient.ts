/**
 * @file The gradient of batch norm in training mode (`batch-norm.ts`), with residual and ReLU as asked: sums over the
 * rows; then dx: `batch-norm-propagate.ts`.
 */
import { always, beforeRelu, byX, byY, ruleOf } from './before-relu';
import { read } from './lanes';
import { fma } from './fma';
import { partStart } from './parts';
import { addPairs, bandSize, mergeParts } from './sum-pairs';

/** scale[c] = γ/√(σ² + ε) */
export function gradientScale(channels: i32, gamma: usize, inverse: usize, scale: usize): void {
  for (let offset = 0; offset < channels << 2; offset += 4) {
    store<f32>(scale + offset, load<f32>(gamma + offset) * load<f32>(inverse + offset));
  }
}

/** sums[part, c] = (Σ dy, Σ dy·(x − mean)), each an f64, where dy is that before ReLU. y is 0 where x alone tells it. */
export function sumGradients(
  part: i32,
  parts: i32,
  dy: usize,
  y: usize,
  x: usize,
  rows: i32,
  channels: i32,
  mean: usize,
  scale: usize,
  beta: usize,
  rectified: bool,
  sums: usize,
): void {
  sums += (part * channels) << 4;
  memory.fill(sums, 0, channels << 4);
  const start = partStart(rows, part, parts);
  const end = partStart(rows, part + 1, parts);
  const rule = ruleOf(rectified, y);
  if (rule == byX) sumRows(start, end, dy, y, x, channels, mean, scale, beta, byX, sums);
  else if (rule == byY) sumRows(start, end, dy, y, x, channels, mean, scale, beta, byY, sums);
  else sumRows(start, end, dy, y, x, channels, mean, scale, beta, always, sums);
}

// @ts-ignore: decorator
@inline
function sumRows(
  start: i32,
  end: i32,
  dy: usize,
  y: usize,
  x: usize,
  channels: i32,
  mean: usize,
  scale: usize,
  beta: usize,
  rule: i32,
  sums: usize,
): void {
  const band = max(1, bandSize / channels);
  const rowBytes = channels << 2;
  const sixteens = rowBytes & ~63;
  const whole = rowBytes & ~15;
  for (let row = start; row < end; row += band) {
    const count = min(band, end - row);
    const first = row * rowBytes;
    for (let c = 0; c < sixteens; c += 64) {
      sumBand(first, c, count, rowBytes, dy, y, x, mean, scale, beta, rule, sums, true, true);
    }
    for (let c = sixteens; c < whole; c += 16) {
      sumBand(first, c, count, rowBytes, dy, y, x, mean, scale, beta, rule, sums, false, true);
    }
    for (let c = whole; c < rowBytes; c += 4) {
      sumBand(first, c, count, rowBytes, dy, y, x, mean, scale, beta, rule, sums, false, false);
    }
  }
}

/** Of sixteen channels, which lie in one line of the cache, of four, or of one if these are not `whole`. */
// @ts-ignore: decorator
@inline
function sumBand(
  offset: i32,
  channel: i32,
  rows: i32,
  rowBytes: i32,
  dy: usize,
  y: usize,
  x: usize,
  mean: usize,
  scale: usize,
  beta: usize,
  rule: i32,
  sums: usize,
  sixteen: bool,
  whole: bool,
): void {
  mean += channel;
  scale += channel;
  beta += channel;
  sums += channel << 2;
  offset += channel;
  let total0 = f32x4.splat(0);
  let correlation0 = f32x4.splat(0);
  let total1 = f32x4.splat(0);
  let correlation1 = f32x4.splat(0);
  let total2 = f32x4.splat(0);
  let correlation2 = f32x4.splat(0);
  let total3 = f32x4.splat(0);
  let correlation3 = f32x4.splat(0);
  for (let row = 0; row < rows; row++) {
    // What belongs to a channel is more than registers hold, and is read for each row.
    let d = deviation(x + offset, mean, whole);
    let gradient = throughRelu(dy + offset, y + offset, d, scale, beta, rule, whole);
    total0 = f32x4.add(total0, gradient);
    correlation0 = fma(gradient, d, correlation0);
    if (sixteen) {
      d = deviation(x + offset + 16, mean + 16, true);
      gradient = throughRelu(dy + offset + 16, y + offset + 16, d, scale + 16, beta + 16, rule, true);
      total1 = f32x4.add(total1, gradient);
      correlation1 = fma(gradient, d, correlation1);
      d = deviation(x + offset + 32, mean + 32, true);
      gradient = throughRelu(dy + offset + 32, y + offset + 32, d, scale + 32, beta + 32, rule, true);
      total2 = f32x4.add(total2, gradient);
      correlation2 = fma(gradient, d, correlation2);
      d = deviation(x + offset + 48, mean + 48, true);
      gradient = throughRelu(dy + offset + 48, y + offset + 48, d, scale + 48, beta + 48, rule, true);
      total3 = f32x4.add(total3, gradient);
      correlation3 = fma(gradient, d, correlation3);
    }
    offset += rowBytes;
  }
  addPairs(sums, total0, correlation0, whole);
  if (sixteen) {
    addPairs(sums + 64, total1, correlation1, true);
    addPairs(sums + 128, total2, correlation2, true);
    addPairs(sums + 192, total3, correlation3, true);
  }
}

// @ts-ignore: decorator
@inline
function deviation(x: usize, mean: usize, whole: bool): v128 {
  return f32x4.sub(read(x, whole), read(mean, whole));
}

// @ts-ignore: decorator
@inline
function throughRelu(
  dy: usize,
  y: usize,
  deviation: v128,
  scale: usize,
  beta: usize,
  rule: i32,
  whole: bool,
): v128 {
  if (rule != byX) return beforeRelu(dy, y, deviation, deviation, deviation, rule, whole);
  return beforeRelu(dy, y, deviation, read(scale, whole), read(beta, whole), rule, whole);
}

/**
 * From what `sumGradients` left: dBeta, dGamma, and the numbers that `propagate` needs of a channel,
 * so that dx = scale·(dy − shift − (x − mean)·slope).
 */
export function finishGradients(
  parts: i32,
  sums: usize,
  rows: i32,
  channels: i32,
  inverse: usize,
  dGamma: usize,
  dBeta: usize,
  shift: usize,
  slope: usize,
): void {
  mergeParts(parts, sums, channels);
  for (let channel = 0; channel < channels; channel++) {
    const offset = channel << 2;
    const inverseDeviation: f64 = load<f32>(inverse + offset);
    const total = load<f64>(sums + (channel << 4));
    const correlation = load<f64>(sums + (channel << 4), 8) * inverseDeviation;
    store<f32>(dBeta + offset, <f32>total);
    store<f32>(dGamma + offset, <f32>correlation);
    store<f32>(shift + offset, <f32>(total / rows));
    store<f32>(slope + offset, <f32>((correlation * inverseDeviation) / rows));
  }
}
