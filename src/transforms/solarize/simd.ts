/** @file Solarize, in place: the threshold. */
import { planeBytes } from '../../kernels/wasm/assembly/planes';

export function solarize(
  image: usize,
  other: usize,
  lines: usize,
  height: i32,
  width: i32,
  channels: i32,
  parameters: usize,
): usize {
  const threshold = f32x4.splat(load<f32>(parameters));
  const end = image + channels * planeBytes(height, width);
  for (let at = image; at < end; at += 16) {
    const values = v128.load(at);
    const inverted = f32x4.sub(f32x4.splat(1), values);
    v128.store(at, v128.bitselect(inverted, values, f32x4.ge(values, threshold)));
  }
  return image;
}
