/**
 * @file Batch norm in training mode over x [rows, channels], with residual and ReLU as asked; the
 * formulas are those of src/layers/batch-norm.ts. Sums over the rows run in bands that stay in the
 * first cache, in f32 within a band and f64 between bands.
 */
import { read, write } from './lanes';
import { fma } from './fma';
import { partStart } from './parts';

/** Numbers of a band. */
const bandSize = 8192;
/** Rows whose mean the sums are taken from, so that a large mean cannot swallow the variance. */
const sampledRows = 16;

/** pivot[c]: a number near channel c's mean. */
export function sampleMeans(x: usize, rows: i32, channels: i32, pivot: usize): void {
  const samples = min(rows, sampledRows);
  for (let channel = 0; channel < channels; channel++) {
    let sum: f32 = 0;
    for (let i = 0; i < samples; i++) {
      const row = partStart(rows, i, samples);
      sum += load<f32>(x + ((row * channels + channel) << 2));
    }
    store<f32>(pivot + (channel << 2), sum / <f32>samples);
  }
}

/** sums[part, c] = (Σ d, Σ d²), d = x − pivot, each an f64. */
export function sumDeviations(
  part: i32,
  parts: i32,
  x: usize,
  rows: i32,
  channels: i32,
  pivot: usize,
  sums: usize,
): void {
  sums += (part * channels) << 4;
  memory.fill(sums, 0, channels << 4);
  const end = partStart(rows, part + 1, parts);
  const band = max(1, bandSize / channels);
  for (let row = partStart(rows, part, parts); row < end; row += band) {
    const count = min(band, end - row);
    const start = x + ((row * channels) << 2);
    const whole = channels & ~3;
    for (let channel = 0; channel < whole; channel += 4) {
      sumBand(start + (channel << 2), count, channels << 2, pivot + (channel << 2), sums + (channel << 4), true);
    }
    for (let channel = whole; channel < channels; channel++) {
      sumBand(start + (channel << 2), count, channels << 2, pivot + (channel << 2), sums + (channel << 4), false);
    }
  }
}

// @ts-ignore: decorator
@inline
function sumBand(x: usize, rows: i32, rowBytes: i32, pivot: usize, sums: usize, whole: bool): void {
  const around = read(pivot, whole);
  let first = f32x4.splat(0);
  let firstSquares = f32x4.splat(0);
  let second = f32x4.splat(0);
  let secondSquares = f32x4.splat(0);
  for (let pair = rows >> 1; pair > 0; pair--) {
    const a = f32x4.sub(read(x, whole), around);
    first = f32x4.add(first, a);
    firstSquares = fma(a, a, firstSquares);
    const b = f32x4.sub(read(x + rowBytes, whole), around);
    second = f32x4.add(second, b);
    secondSquares = fma(b, b, secondSquares);
    x += rowBytes << 1;
  }
  if (rows & 1) {
    const a = f32x4.sub(read(x, whole), around);
    first = f32x4.add(first, a);
    firstSquares = fma(a, a, firstSquares);
  }
  addPairs(sums, f32x4.add(first, second), f32x4.add(firstSquares, secondSquares), whole);
}

/** Adds (a, b), lane by lane, to f64 pairs. */
function addPairs(sums: usize, a: v128, b: v128, whole: bool): void {
  addPair(sums, f32x4.extract_lane(a, 0), f32x4.extract_lane(b, 0));
  if (!whole) return;
  addPair(sums + 16, f32x4.extract_lane(a, 1), f32x4.extract_lane(b, 1));
  addPair(sums + 32, f32x4.extract_lane(a, 2), f32x4.extract_lane(b, 2));
  addPair(sums + 48, f32x4.extract_lane(a, 3), f32x4.extract_lane(b, 3));
}

// @ts-ignore: decorator
@inline
function addPair(sums: usize, a: f32, b: f32): void {
  store<f64>(sums, load<f64>(sums) + a);
  store<f64>(sums, load<f64>(sums, 8) + b, 8);
}

/** All parts' pairs, into the first part's. */
function mergeParts(parts: i32, sums: usize, channels: i32): void {
  for (let part = 1; part < parts; part++) {
    const theirs = sums + ((part * channels) << 4);
    for (let offset = 0; offset < channels << 4; offset += 8) {
      store<f64>(sums + offset, load<f64>(sums + offset) + load<f64>(theirs + offset));
    }
  }
}

/**
 * mean[c] = μ, inverse[c] = 1/√(σ² + ε), scale[c] = γ/√(σ² + ε), from what `sumDeviations` left. The
 * running means and, behind them, the running unbiased variances move by `momentum` of the way, unless
 * `running` is 0.
 */
export function finishMoments(
  parts: i32,
  sums: usize,
  rows: i32,
  channels: i32,
  pivot: usize,
  epsilon: f64,
  gamma: usize,
  mean: usize,
  inverse: usize,
  scale: usize,
  running: usize,
  momentum: f64,
): void {
  mergeParts(parts, sums, channels);
  for (let channel = 0; channel < channels; channel++) {
    const offset = channel << 2;
    const deviation = load<f64>(sums + (channel << 4)) / rows;
    const square = load<f64>(sums + (channel << 4), 8) / rows;
    const variance = max(square - deviation * deviation, 0);
    const inverseDeviation = 1 / sqrt(variance + epsilon);
    store<f32>(mean + offset, <f32>(load<f32>(pivot + offset) + deviation));
    store<f32>(inverse + offset, <f32>inverseDeviation);
    store<f32>(scale + offset, <f32>(load<f32>(gamma + offset) * inverseDeviation));
    if (running) {
      moveTowards(running + offset, load<f32>(pivot + offset) + deviation, momentum);
      moveTowards(running + ((channels + channel) << 2), (variance * rows) / max(rows - 1, 1), momentum);
    }
  }
}

// @ts-ignore: decorator
@inline
function moveTowards(running: usize, value: f64, momentum: f64): void {
  store<f32>(running, <f32>((1 - momentum) * load<f32>(running) + momentum * value));
}

/** scale[c] = γ/√(σ² + ε) from the running variances. */
export function inferenceScale(
  running: usize,
  channels: i32,
  epsilon: f64,
  gamma: usize,
  scale: usize,
): void {
  for (let channel = 0; channel < channels; channel++) {
    const variance: f64 = load<f32>(running + ((channels + channel) << 2));
    const offset = channel << 2;
    store<f32>(scale + offset, <f32>(load<f32>(gamma + offset) / sqrt(variance + epsilon)));
  }
}

/** y = (x − mean)·scale + beta (+ residual) (→ ReLU). `residual` is 0 where there is none. */
export function normalize(
  part: i32,
  parts: i32,
  x: usize,
  rows: i32,
  channels: i32,
  mean: usize,
  scale: usize,
  beta: usize,
  residual: usize,
  rectified: bool,
  y: usize,
): void {
  const start = partStart(rows, part, parts);
  let offset = (start * channels) << 2;
  const whole = channels & ~3;
  for (let row = partStart(rows, part + 1, parts) - start; row > 0; row--) {
    for (let channel = 0; channel < whole; channel += 4) {
      normalizeAt(offset, channel << 2, x, mean, scale, beta, residual, rectified, y, true);
      offset += 16;
    }
    for (let channel = whole; channel < channels; channel++) {
      normalizeAt(offset, channel << 2, x, mean, scale, beta, residual, rectified, y, false);
      offset += 4;
    }
  }
}

// @ts-ignore: decorator
@inline
function normalizeAt(
  offset: i32,
  channel: i32,
  x: usize,
  mean: usize,
  scale: usize,
  beta: usize,
  residual: usize,
  rectified: bool,
  y: usize,
  whole: bool,
): void {
  const centred = f32x4.sub(read(x + offset, whole), read(mean + channel, whole));
  let value = fma(centred, read(scale + channel, whole), read(beta + channel, whole));
  if (residual) value = f32x4.add(value, read(residual + offset, whole));
  if (rectified) value = f32x4.max(value, f32x4.splat(0));
  write(y + offset, value, whole);
}

/** The gradient that reaches the sum before ReLU: dy where y > 0, if `rectified`. */
// @ts-ignore: decorator
@inline
function beforeRelu(dy: usize, y: usize, rectified: bool, whole: bool): v128 {
  const gradient = read(dy, whole);
  return rectified ? v128.and(gradient, f32x4.gt(read(y, whole), f32x4.splat(0))) : gradient;
}

/** sums[part, c] = (Σ dy, Σ dy·(x − mean)), each an f64, where dy is that before ReLU. */
export function sumGradients(
  part: i32,
  parts: i32,
  dy: usize,
  y: usize,
  x: usize,
  rows: i32,
  channels: i32,
  mean: usize,
  rectified: bool,
  sums: usize,
): void {
  sums += (part * channels) << 4;
  memory.fill(sums, 0, channels << 4);
  const end = partStart(rows, part + 1, parts);
  const band = max(1, bandSize / channels);
  for (let row = partStart(rows, part, parts); row < end; row += band) {
    const count = min(band, end - row);
    const start = (row * channels) << 2;
    const whole = channels & ~3;
    for (let channel = 0; channel < whole; channel += 4) {
      const offset = start + (channel << 2);
      sumGradientBand(offset, count, channels << 2, dy, y, x, mean + (channel << 2), rectified, sums + (channel << 4), true);
    }
    for (let channel = whole; channel < channels; channel++) {
      const offset = start + (channel << 2);
      sumGradientBand(offset, count, channels << 2, dy, y, x, mean + (channel << 2), rectified, sums + (channel << 4), false);
    }
  }
}

// @ts-ignore: decorator
@inline
function sumGradientBand(
  offset: i32,
  rows: i32,
  rowBytes: i32,
  dy: usize,
  y: usize,
  x: usize,
  mean: usize,
  rectified: bool,
  sums: usize,
  whole: bool,
): void {
  const around = read(mean, whole);
  let total = f32x4.splat(0);
  let correlation = f32x4.splat(0);
  for (let row = 0; row < rows; row++) {
    const gradient = beforeRelu(dy + offset, y + offset, rectified, whole);
    total = f32x4.add(total, gradient);
    correlation = fma(gradient, f32x4.sub(read(x + offset, whole), around), correlation);
    offset += rowBytes;
  }
  addPairs(sums, total, correlation, whole);
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
  gamma: usize,
  inverse: usize,
  dGamma: usize,
  dBeta: usize,
  scale: usize,
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
    store<f32>(scale + offset, <f32>(load<f32>(gamma + offset) * inverseDeviation));
    store<f32>(shift + offset, <f32>(total / rows));
    store<f32>(slope + offset, <f32>((correlation * inverseDeviation) / rows));
  }
}

/** dx, and dResidual (dy before ReLU) where it is not 0. */
export function propagate(
  part: i32,
  parts: i32,
  dy: usize,
  y: usize,
  x: usize,
  rows: i32,
  channels: i32,
  mean: usize,
  scale: usize,
  shift: usize,
  slope: usize,
  rectified: bool,
  dx: usize,
  dResidual: usize,
): void {
  const start = partStart(rows, part, parts);
  let offset = (start * channels) << 2;
  const whole = channels & ~3;
  for (let row = partStart(rows, part + 1, parts) - start; row > 0; row--) {
    for (let channel = 0; channel < whole; channel += 4) {
      propagateAt(offset, channel << 2, dy, y, x, mean, scale, shift, slope, rectified, dx, dResidual, true);
      offset += 16;
    }
    for (let channel = whole; channel < channels; channel++) {
      propagateAt(offset, channel << 2, dy, y, x, mean, scale, shift, slope, rectified, dx, dResidual, false);
      offset += 4;
    }
  }
}

// @ts-ignore: decorator
@inline
function propagateAt(
  offset: i32,
  channel: i32,
  dy: usize,
  y: usize,
  x: usize,
  mean: usize,
  scale: usize,
  shift: usize,
  slope: usize,
  rectified: bool,
  dx: usize,
  dResidual: usize,
  whole: bool,
): void {
  const gradient = beforeRelu(dy + offset, y + offset, rectified, whole);
  if (dResidual) write(dResidual + offset, gradient, whole);
  const centred = f32x4.sub(read(x + offset, whole), read(mean + channel, whole));
  const expected = fma(centred, read(slope + channel, whole), read(shift + channel, whole));
  write(dx + offset, f32x4.mul(f32x4.sub(gradient, expected), read(scale + channel, whole)), whole);
}
