/**
 * @file Batch norm in training mode over x [rows, channels], with residual and ReLU as asked; the
 * formulas are those of src/layers/batch-norm.ts. Its gradient: `batch-norm-gradient.ts`.
 */
import { read, write } from './lanes';
import { fma } from './fma';
import { partStart } from './parts';
import { addPairs, bandSize, mergeParts } from './sum-pairs';

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
  const rowBytes = channels << 2;
  const eights = channels & ~7;
  const whole = channels & ~3;
  for (let row = partStart(rows, part, parts); row < end; row += band) {
    const count = min(band, end - row);
    const start = x + row * rowBytes;
    for (let channel = 0; channel < eights; channel += 8) {
      sumBand(start + (channel << 2), count, rowBytes, pivot + (channel << 2), sums + (channel << 4), true, true);
    }
    for (let channel = eights; channel < whole; channel += 4) {
      sumBand(start + (channel << 2), count, rowBytes, pivot + (channel << 2), sums + (channel << 4), false, true);
    }
    for (let channel = whole; channel < channels; channel++) {
      sumBand(start + (channel << 2), count, rowBytes, pivot + (channel << 2), sums + (channel << 4), false, false);
    }
  }
}

/** Of eight channels, of four, or of one if these are not `whole`; rows in two sums, which do not wait for each other. */
// @ts-ignore: decorator
@inline
function sumBand(
  x: usize,
  rows: i32,
  rowBytes: i32,
  pivot: usize,
  sums: usize,
  eight: bool,
  whole: bool,
): void {
  const around = read(pivot, whole);
  const aroundNext = eight ? v128.load(pivot, 16) : f32x4.splat(0);
  let even = f32x4.splat(0);
  let evenSquares = f32x4.splat(0);
  let odd = f32x4.splat(0);
  let oddSquares = f32x4.splat(0);
  let evenNext = f32x4.splat(0);
  let evenSquaresNext = f32x4.splat(0);
  let oddNext = f32x4.splat(0);
  let oddSquaresNext = f32x4.splat(0);
  for (let row = 0; row < rows; row++) {
    let d = f32x4.sub(read(x, whole), around);
    even = f32x4.add(even, d);
    evenSquares = fma(d, d, evenSquares);
    if (eight) {
      d = f32x4.sub(v128.load(x, 16), aroundNext);
      evenNext = f32x4.add(evenNext, d);
      evenSquaresNext = fma(d, d, evenSquaresNext);
    }
    x += rowBytes;
    if (++row == rows) break;
    d = f32x4.sub(read(x, whole), around);
    odd = f32x4.add(odd, d);
    oddSquares = fma(d, d, oddSquares);
    if (eight) {
      d = f32x4.sub(v128.load(x, 16), aroundNext);
      oddNext = f32x4.add(oddNext, d);
      oddSquaresNext = fma(d, d, oddSquaresNext);
    }
    x += rowBytes;
  }
  addPairs(sums, f32x4.add(even, odd), f32x4.add(evenSquares, oddSquares), whole);
  if (eight) {
    addPairs(sums + 64, f32x4.add(evenNext, oddNext), f32x4.add(evenSquaresNext, oddSquaresNext), true);
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
  const floor = f32x4.splat(rectified ? 0 : -Infinity);
  const start = partStart(rows, part, parts);
  const end = partStart(rows, part + 1, parts);
  if (residual) normalizeRows(start, end, x, channels, mean, scale, beta, residual, true, floor, y);
  else normalizeRows(start, end, x, channels, mean, scale, beta, residual, false, floor, y);
}

/** Four rows at a time, so that what belongs to a channel is read once for them. */
// @ts-ignore: decorator
@inline
function normalizeRows(
  row: i32,
  end: i32,
  x: usize,
  channels: i32,
  mean: usize,
  scale: usize,
  beta: usize,
  residual: usize,
  hasResidual: bool,
  floor: v128,
  y: usize,
): void {
  const rowBytes = channels << 2;
  for (; row + 4 <= end; row += 4) {
    normalizeSome(row * rowBytes, 4, x, rowBytes, mean, scale, beta, residual, hasResidual, floor, y);
  }
  for (; row < end; row++) {
    normalizeSome(row * rowBytes, 1, x, rowBytes, mean, scale, beta, residual, hasResidual, floor, y);
  }
}

// @ts-ignore: decorator
@inline
function normalizeSome(
  offset: i32,
  rows: i32,
  x: usize,
  rowBytes: i32,
  mean: usize,
  scale: usize,
  beta: usize,
  residual: usize,
  hasResidual: bool,
  floor: v128,
  y: usize,
): void {
  const whole = rowBytes & ~15;
  for (let channel = 0; channel < whole; channel += 16) {
    normalizeColumn(offset, channel, rows, x, rowBytes, mean, scale, beta, residual, hasResidual, floor, y, true);
  }
  for (let channel = whole; channel < rowBytes; channel += 4) {
    normalizeColumn(offset, channel, rows, x, rowBytes, mean, scale, beta, residual, hasResidual, floor, y, false);
  }
}

/** `rows` of four channels, or of one if these are not `whole`. */
// @ts-ignore: decorator
@inline
function normalizeColumn(
  offset: i32,
  channel: i32,
  rows: i32,
  x: usize,
  rowBytes: i32,
  mean: usize,
  scale: usize,
  beta: usize,
  residual: usize,
  hasResidual: bool,
  floor: v128,
  y: usize,
  whole: bool,
): void {
  const m = read(mean + channel, whole);
  const s = read(scale + channel, whole);
  const b = read(beta + channel, whole);
  let at = offset + channel;
  normalizeAt(at, x, m, s, b, residual, hasResidual, floor, y, whole);
  if (rows == 1) return;
  at += rowBytes;
  normalizeAt(at, x, m, s, b, residual, hasResidual, floor, y, whole);
  at += rowBytes;
  normalizeAt(at, x, m, s, b, residual, hasResidual, floor, y, whole);
  at += rowBytes;
  normalizeAt(at, x, m, s, b, residual, hasResidual, floor, y, whole);
}

// @ts-ignore: decorator
@inline
function normalizeAt(
  at: i32,
  x: usize,
  mean: v128,
  scale: v128,
  beta: v128,
  residual: usize,
  hasResidual: bool,
  floor: v128,
  y: usize,
  whole: bool,
): void {
  let value = fma(f32x4.sub(read(x + at, whole), mean), scale, beta);
  if (hasResidual) value = f32x4.add(value, read(residual + at, whole));
  write(y + at, f32x4.max(value, floor), whole);
}
