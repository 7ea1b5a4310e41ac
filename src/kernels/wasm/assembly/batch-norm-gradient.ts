/**
 * @file The gradient of batch norm in training mode (`batch-norm.ts`), with residual and ReLU as asked: sums over the
 * rows, then dx.
 */
import { read, write } from './lanes';
import { fma } from './fma';
import { partStart } from './parts';
import { addPairs, bandSize, mergeParts } from './sum-pairs';

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
  const start = partStart(rows, part, parts);
  const end = partStart(rows, part + 1, parts);
  if (rectified) sumRows(start, end, dy, y, x, channels, mean, true, sums);
  else sumRows(start, end, dy, y, x, channels, mean, false, sums);
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
  rectified: bool,
  sums: usize,
): void {
  const band = max(1, bandSize / channels);
  const rowBytes = channels << 2;
  const sixteens = channels & ~15;
  const whole = channels & ~3;
  for (let row = start; row < end; row += band) {
    const count = min(band, end - row);
    for (let channel = 0; channel < sixteens; channel += 16) {
      const offset = row * rowBytes + (channel << 2);
      sumBand(offset, count, rowBytes, dy, y, x, mean + (channel << 2), rectified, sums + (channel << 4), true, true);
    }
    for (let channel = sixteens; channel < whole; channel += 4) {
      const offset = row * rowBytes + (channel << 2);
      sumBand(offset, count, rowBytes, dy, y, x, mean + (channel << 2), rectified, sums + (channel << 4), false, true);
    }
    for (let channel = whole; channel < channels; channel++) {
      const offset = row * rowBytes + (channel << 2);
      sumBand(offset, count, rowBytes, dy, y, x, mean + (channel << 2), rectified, sums + (channel << 4), false, false);
    }
  }
}

/** Of sixteen channels, which lie in one line of the cache, of four, or of one if these are not `whole`. */
// @ts-ignore: decorator
@inline
function sumBand(
  offset: i32,
  rows: i32,
  rowBytes: i32,
  dy: usize,
  y: usize,
  x: usize,
  mean: usize,
  rectified: bool,
  sums: usize,
  sixteen: bool,
  whole: bool,
): void {
  const mean0 = read(mean, whole);
  const mean1 = sixteen ? v128.load(mean, 16) : f32x4.splat(0);
  const mean2 = sixteen ? v128.load(mean, 32) : f32x4.splat(0);
  const mean3 = sixteen ? v128.load(mean, 48) : f32x4.splat(0);
  let total0 = f32x4.splat(0);
  let correlation0 = f32x4.splat(0);
  let total1 = f32x4.splat(0);
  let correlation1 = f32x4.splat(0);
  let total2 = f32x4.splat(0);
  let correlation2 = f32x4.splat(0);
  let total3 = f32x4.splat(0);
  let correlation3 = f32x4.splat(0);
  for (let row = 0; row < rows; row++) {
    let gradient = beforeRelu(dy + offset, y + offset, rectified, whole);
    total0 = f32x4.add(total0, gradient);
    correlation0 = fma(gradient, f32x4.sub(read(x + offset, whole), mean0), correlation0);
    if (sixteen) {
      gradient = beforeRelu(dy + offset + 16, y + offset + 16, rectified, true);
      total1 = f32x4.add(total1, gradient);
      correlation1 = fma(gradient, f32x4.sub(v128.load(x + offset, 16), mean1), correlation1);
      gradient = beforeRelu(dy + offset + 32, y + offset + 32, rectified, true);
      total2 = f32x4.add(total2, gradient);
      correlation2 = fma(gradient, f32x4.sub(v128.load(x + offset, 32), mean2), correlation2);
      gradient = beforeRelu(dy + offset + 48, y + offset + 48, rectified, true);
      total3 = f32x4.add(total3, gradient);
      correlation3 = fma(gradient, f32x4.sub(v128.load(x + offset, 48), mean3), correlation3);
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
  const end = partStart(rows, part + 1, parts);
  if (rectified) propagateRows(start, end, dy, y, x, channels, mean, scale, shift, slope, true, dx, dResidual);
  else propagateRows(start, end, dy, y, x, channels, mean, scale, shift, slope, false, dx, dResidual);
}

/** Four rows at a time, so that what belongs to a channel is read once for them. */
// @ts-ignore: decorator
@inline
function propagateRows(
  row: i32,
  end: i32,
  dy: usize,
  y: usize,
  x: usize,
  channels: i32,
  mean: usize,
  scale: usize,
  shift: usize,
  slope: usize,
  rectified: bool,
  dx: usize,
  dResidual: usize,
): void {
  const rowBytes = channels << 2;
  for (; row + 4 <= end; row += 4) {
    propagateSome(row * rowBytes, 4, dy, y, x, rowBytes, mean, scale, shift, slope, rectified, dx, dResidual);
  }
  for (; row < end; row++) {
    propagateSome(row * rowBytes, 1, dy, y, x, rowBytes, mean, scale, shift, slope, rectified, dx, dResidual);
  }
}

// @ts-ignore: decorator
@inline
function propagateSome(
  offset: i32,
  rows: i32,
  dy: usize,
  y: usize,
  x: usize,
  rowBytes: i32,
  mean: usize,
  scale: usize,
  shift: usize,
  slope: usize,
  rectified: bool,
  dx: usize,
  dResidual: usize,
): void {
  const whole = rowBytes & ~15;
  for (let c = 0; c < whole; c += 16) {
    propagateColumn(offset, c, rows, dy, y, x, rowBytes, mean, scale, shift, slope, rectified, dx, dResidual, true);
  }
  for (let c = whole; c < rowBytes; c += 4) {
    propagateColumn(offset, c, rows, dy, y, x, rowBytes, mean, scale, shift, slope, rectified, dx, dResidual, false);
  }
}

/** `rows` of four channels, or of one if these are not `whole`. */
// @ts-ignore: decorator
@inline
function propagateColumn(
  offset: i32,
  channel: i32,
  rows: i32,
  dy: usize,
  y: usize,
  x: usize,
  rowBytes: i32,
  mean: usize,
  scale: usize,
  shift: usize,
  slope: usize,
  rectified: bool,
  dx: usize,
  dResidual: usize,
  whole: bool,
): void {
  const m = read(mean + channel, whole);
  const s = read(scale + channel, whole);
  const base = read(shift + channel, whole);
  const tilt = read(slope + channel, whole);
  let at = offset + channel;
  propagateAt(at, dy, y, x, m, s, base, tilt, rectified, dx, dResidual, whole);
  if (rows == 1) return;
  at += rowBytes;
  propagateAt(at, dy, y, x, m, s, base, tilt, rectified, dx, dResidual, whole);
  at += rowBytes;
  propagateAt(at, dy, y, x, m, s, base, tilt, rectified, dx, dResidual, whole);
  at += rowBytes;
  propagateAt(at, dy, y, x, m, s, base, tilt, rectified, dx, dResidual, whole);
}

// @ts-ignore: decorator
@inline
function propagateAt(
  at: i32,
  dy: usize,
  y: usize,
  x: usize,
  mean: v128,
  scale: v128,
  shift: v128,
  slope: v128,
  rectified: bool,
  dx: usize,
  dResidual: usize,
  whole: bool,
): void {
  const gradient = beforeRelu(dy + at, y + at, rectified, whole);
  if (dResidual) write(dResidual + at, gradient, whole);
  const expected = fma(f32x4.sub(read(x + at, whole), mean), slope, shift);
  write(dx + at, f32x4.mul(f32x4.sub(gradient, expected), scale), whole);
}
