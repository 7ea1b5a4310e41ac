/** @file Vertical flip: rows in reverse order. */
import { planeBytes } from '../../kernels/wasm/assembly/planes';

export function verticalFlip(
  image: usize,
  other: usize,
  lines: usize,
  height: i32,
  width: i32,
  channels: i32,
  parameters: usize,
): usize {
  const plane = planeBytes(height, width);
  const rowBytes = width << 2;
  for (let channel = 0; channel < channels; channel++) {
    const first = image + channel * plane;
    const last = other + channel * plane + (height - 1) * rowBytes;
    for (let y = 0; y < height; y++) memory.copy(last - y * rowBytes, first + y * rowBytes, rowBytes);
  }
  return other;
}
