/** @file Posterize, in place: bits. */
import { clip, planeBytes } from '../../kernels/wasm/assembly/planes';

export function posterize(
  image: usize,
  other: usize,
  lines: usize,
  height: i32,
  width: i32,
  channels: i32,
  parameters: usize,
): usize {
  const kept = i32x4.splat(0xff << (8 - <i32>load<f32>(parameters)));
  const end = image + channels * planeBytes(height, width);
  for (let at = image; at < end; at += 16) {
    const scaled = f32x4.mul(clip(v128.load(at)), f32x4.splat(255));
    const level = i32x4.trunc_sat_f32x4_s(f32x4.add(scaled, f32x4.splat(0.5)));
    v128.store(at, f32x4.div(f32x4.convert_i32x4_s(v128.and(level, kept)), f32x4.splat(255)));
  }
  return image;
}
