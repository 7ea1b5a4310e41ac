/**
 * @file Gaussian noise, in place: σ, seed. Of each number the sum of twelve bytes of three hashes of
 * seed and place, to mean 0 and deviation 1 (`transform.ts`).
 */
import { clip, planeBytes } from '../../kernels/wasm/assembly/planes';

export function noise(
  image: usize,
  other: usize,
  lines: usize,
  height: i32,
  width: i32,
  channels: i32,
  parameters: usize,
): usize {
  const sigma = f32x4.splat(load<f32>(parameters));
  const seed = i32x4.splat(<i32>(<u32>load<f32>(parameters, 4)));
  const plane = planeBytes(height, width);
  const step = i32x4.splat(4 * channels);
  for (let channel = 0; channel < channels; channel++) {
    let places = i32x4.add(i32x4.mul(i32x4(0, 1, 2, 3), i32x4.splat(channels)), i32x4.splat(channel));
    const start = image + channel * plane;
    for (let at = start; at < start + plane; at += 16) {
      const drawn = standard(v128.xor(seed, hash(places)));
      v128.store(at, clip(f32x4.add(v128.load(at), f32x4.mul(sigma, drawn))));
      places = i32x4.add(places, step);
    }
  }
  return image;
}

// @ts-ignore: decorator
@inline
function standard(bits: v128): v128 {
  const first = hash(bits);
  const second = hash(i32x4.add(first, i32x4.splat(1)));
  const third = hash(i32x4.add(second, i32x4.splat(1)));
  const bytes = i32x4.add(i32x4.add(byteSum(first), byteSum(second)), byteSum(third));
  return f32x4.div(f32x4.sub(f32x4.convert_i32x4_s(bytes), f32x4.splat(12 * 127.5)), f32x4.splat(sqrt<f32>(65535)));
}

// @ts-ignore: decorator
@inline
function hash(bits: v128): v128 {
  let h = v128.xor(bits, i32x4.shr_u(bits, 16));
  h = i32x4.mul(h, i32x4.splat(0x7feb352d));
  h = v128.xor(h, i32x4.shr_u(h, 15));
  h = i32x4.mul(h, i32x4.splat(<i32>0x846ca68b));
  return v128.xor(h, i32x4.shr_u(h, 16));
}

// @ts-ignore: decorator
@inline
function byteSum(bits: v128): v128 {
  const mask = i32x4.splat(0xff00ff);
  const pairs = i32x4.add(v128.and(bits, mask), v128.and(i32x4.shr_u(bits, 8), mask));
  return i32x4.add(v128.and(pairs, i32x4.splat(0xffff)), i32x4.shr_u(pairs, 16));
}
