/** @file Colour drop, in place. */
import { grey, planeBytes } from '../../kernels/wasm/assembly/planes';

export function grayscale(
  image: usize,
  other: usize,
  lines: usize,
  height: i32,
  width: i32,
  channels: i32,
  parameters: usize,
): usize {
  if (channels != 3) return image;
  const plane = planeBytes(height, width);
  for (let at = image; at < image + plane; at += 16) {
    const value = grey(v128.load(at), v128.load(at + plane), v128.load(at + 2 * plane));
    v128.store(at, value);
    v128.store(at + plane, value);
    v128.store(at + 2 * plane, value);
  }
  return image;
}
