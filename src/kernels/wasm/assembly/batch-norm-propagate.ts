/** @file dx of batch norm in training mode, from the sums that `batch-norm-gradient.ts` takes. */
import { always, beforeRelu, byX, byY, ruleOf } from './before-relu';
import { fma } from './fma';
import { read, write } from './lanes';
import { partStart } from './parts';

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
  beta: usize,
  shift: usize,
  slope: usize,
  rectified: bool,
  dx: usize,
  dResidual: usize,
): void {
  const start = partStart(rows, part, parts);
  const end = partStart(rows, part + 1, parts);
  const rule = ruleOf(rectified, y);
  if (rule == byX) propagateRows(start, end, dy, y, x, channels, mean, scale, beta, shift, slope, byX, dx, dResidual);
  else if (rule == byY) {
    propagateRows(start, end, dy, y, x, channels, mean, scale, beta, shift, slope, byY, dx, dResidual);
  } else propagateRows(start, end, dy, y, x, channels, mean, scale, beta, shift, slope, always, dx, dResidual);
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
  beta: usize,
  shift: usize,
  slope: usize,
  rule: i32,
  dx: usize,
  dResidual: usize,
): void {
  const rowBytes = channels << 2;
  for (; row + 4 <= end; row += 4) {
    propagateSome(row * rowBytes, 4, dy, y, x, rowBytes, mean, scale, beta, shift, slope, rule, dx, dResidual);
  }
  for (; row < end; row++) {
    propagateSome(row * rowBytes, 1, dy, y, x, rowBytes, mean, scale, beta, shift, slope, rule, dx, dResidual);
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
  beta: usize,
  shift: usize,
  slope: usize,
  rule: i32,
  dx: usize,
  dResidual: usize,
): void {
  const whole = rowBytes & ~15;
  for (let c = 0; c < whole; c += 16) {
    propagateColumn(offset, c, rows, dy, y, x, rowBytes, mean, scale, beta, shift, slope, rule, dx, dResidual, true);
  }
  for (let c = whole; c < rowBytes; c += 4) {
    propagateColumn(offset, c, rows, dy, y, x, rowBytes, mean, scale, beta, shift, slope, rule, dx, dResidual, false);
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
  beta: usize,
  shift: usize,
  slope: usize,
  rule: i32,
  dx: usize,
  dResidual: usize,
  whole: bool,
): void {
  const m = read(mean + channel, whole);
  const s = read(scale + channel, whole);
  const b = read(beta + channel, whole);
  const base = read(shift + channel, whole);
  const tilt = read(slope + channel, whole);
  let at = offset + channel;
  propagateAt(at, dy, y, x, m, s, b, base, tilt, rule, dx, dResidual, whole);
  if (rows == 1) return;
  at += rowBytes;
  propagateAt(at, dy, y, x, m, s, b, base, tilt, rule, dx, dResidual, whole);
  at += rowBytes;
  propagateAt(at, dy, y, x, m, s, b, base, tilt, rule, dx, dResidual, whole);
  at += rowBytes;
  propagateAt(at, dy, y, x, m, s, b, base, tilt, rule, dx, dResidual, whole);
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
  beta: v128,
  shift: v128,
  slope: v128,
  rule: i32,
  dx: usize,
  dResidual: usize,
  whole: bool,
): void {
  const d = f32x4.sub(read(x + at, whole), mean);
  const gradient = beforeRelu(dy + at, y + at, d, scale, beta, rule, whole);
  if (dResidual) write(dResidual + at, gradient, whole);
  const expected = fma(d, slope, shift);
  write(dx + at, f32x4.mul(f32x4.sub(gradient, expected), scale), whole);
}
