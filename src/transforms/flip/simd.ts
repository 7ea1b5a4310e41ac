/** @file Horizontal flip: columns in reverse order. */
import { planeBytes } from '../../kernels/wasm/assembly/planes';

export function flip(
  image: usize,
  other: usize,
  lines: usize,
  height: i32,
  width: i32,
  channels: i32,
  parameters: usize,
): usize {
  const plane = planeBytes(height, width);
  for (let channel = 0; channel < channels; channel++) {
    for (let y = 0; y < height; y++) {
      const row = channel * plane + ((y * width) << 2);
      const last = image + row + ((width - 1) << 2);
      for (let x = 0; x < width << 2; x += 4) store<f32>(other + row + x, load<f32>(last - x));
    }
  }
  return other;
}
