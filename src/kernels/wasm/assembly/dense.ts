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

/** dBias = the sum of dy over the rows, of dy where y > 0 if `rectified`; then `masked` is that dy. */
export function biasGradient(
  dy: usize,
  y: usize,
  rows: i32,
  outputs: i32,
  rectified: bool,
  masked: usize,
  dBias: usize,
): void {
  memory.fill(dBias, 0, outputs << 2);
  const whole = outputs & ~3;
  let offset = 0;
  for (let row = 0; row < rows; row++) {
    for (let output = 0; output < whole; output += 4) {
      biasGradientAt(dy + offset, y + offset, rectified, masked + offset, dBias + (output << 2), true);
      offset += 16;
    }
    for (let output = whole; output < outputs; output++) {
      biasGradientAt(dy + offset, y + offset, rectified, masked + offset, dBias + (output << 2), false);
      offset += 4;
    }
  }
}

// @ts-ignore: decorator
@inline
function biasGradientAt(
  dy: usize,
  y: usize,
  rectified: bool,
  masked: usize,
  dBias: usize,
  whole: bool,
): void {
  let gradient = read(dy, whole);
  if (rectified) {
    gradient = v128.and(gradient, f32x4.gt(read(y, whole), f32x4.splat(0)));
    write(masked, gradient, whole);
  }
  write(dBias, f32x4.add(read(dBias, whole), gradient), whole);
}

/** target [columns, rows] = x [rows, columns] turned over. */
export function transposeMatrix(x: usize, rows: i32, columns: i32, target: usize): void {
  for (let column = 0; column < columns; column++) {
    let from = x + (column << 2);
    for (let row = 0; row < rows; row++) {
      store<f32>(target, load<f32>(from));
      from += columns << 2;
      target += 4;
    }
  }
}
