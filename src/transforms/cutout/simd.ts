/** @file Cutout, in place: top, left, height, width, fill. */
import { planeBytes } from '../../kernels/wasm/assembly/planes';

export function cutout(
  image: usize,
  other: usize,
  lines: usize,
  height: i32,
  width: i32,
  channels: i32,
  parameters: usize,
): usize {
  const top = <i32>load<f32>(parameters);
  const left = <i32>load<f32>(parameters, 4);
  const bottom = min(top + <i32>load<f32>(parameters, 8), height);
  const right = min(left + <i32>load<f32>(parameters, 12), width);
  const fill = load<f32>(parameters, 16);
  const plane = planeBytes(height, width);
  for (let channel = 0; channel < channels; channel++) {
    for (let y = top; y < bottom; y++) {
      const row = image + channel * plane + ((y * width) << 2);
      for (let x = left; x < right; x++) store<f32>(row + (x << 2), fill);
    }
  }
  return image;
}
