/** @file What a dense layer needs around its matrix products: y [rows, outputs]. */
import { read, write } from './lanes';

/** y += bias, then ReLU if asked. */
export function addBias(y: usize, rows: i32, outputs: i32, bias: usize, rectified: bool): void {
  const whole = outputs & ~3;
  for (let row = 0; row < rows; row++) {
    for (let output = 0; output < whole; output += 4) {
      addBiasAt(y, bias + (output << 2), rectified, true);
      y += 16;
    }
    for (let output = whole; output < outputs; output++) {
      addBiasAt(y, bias + (output << 2), rectified, false);
      y += 4;
    }
  }
}

// @ts-ignore: decorator
@inline
function addBiasAt(y: usize, bias: usize, rectified: bool, whole: bool): void {
  let value = f32x4.add(read(y, whole), read(bias, whole));
  if (rectified) value = f32x4.max(value, f32x4.splat(0));
  write(y, value, whole);
}

/** masked = dy where y > 0, if `rectified`, else dy; dBias = its sum over the rows. */
export function biasGradient(
  dy: usize,
  y: usize,
  rows: i32,
  outputs: i32,
  rectified: bool,
  masked: usize,
  dBias: usize,
): void {
  const whole = outputs & ~3;
  for (let output = 0; output < whole; output += 4) {
    const offset = output << 2;
    biasGradientAt(dy + offset, y + offset, rows, outputs << 2, rectified, masked + offset, dBias + offset, true);
  }
  for (let output = whole; output < outputs; output++) {
    const offset = output << 2;
    biasGradientAt(dy + offset, y + offset, rows, outputs << 2, rectified, masked + offset, dBias + offset, false);
  }
}

// @ts-ignore: decorator
@inline
function biasGradientAt(
  dy: usize,
  y: usize,
  rows: i32,
  rowBytes: i32,
  rectified: bool,
  masked: usize,
  dBias: usize,
  whole: bool,
): void {
  let sum = f32x4.splat(0);
  for (let offset = 0; offset < rows * rowBytes; offset += rowBytes) {
    let gradient = read(dy + offset, whole);
    if (rectified) gradient = v128.and(gradient, f32x4.gt(read(y + offset, whole), f32x4.splat(0)));
    write(masked + offset, gradient, whole);
    sum = f32x4.add(sum, gradient);
  }
  write(dBias, sum, whole);
}
