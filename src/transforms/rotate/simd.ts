/** @file Quarter turns counter-clockwise: 0 to 3; odd ones of square images alone. */
import { planeBytes } from '../../kernels/wasm/assembly/planes';

export function rotate(
  image: usize,
  other: usize,
  lines: usize,
  height: i32,
  width: i32,
  channels: i32,
  parameters: usize,
): usize {
  const turns = <i32>load<f32>(parameters);
  if (turns == 0) return image;
  // The source pixel of the result's first, and how far apart those of its neighbours are.
  let first = height * width - 1;
  let down = -width;
  let across = -1;
  if (turns == 1) {
    first = width - 1;
    down = -1;
    across = width;
  } else if (turns == 3) {
    first = (height - 1) * width;
    down = 1;
    across = -width;
  }
  const plane = planeBytes(height, width);
  for (let channel = 0; channel < channels; channel++) {
    const from = image + channel * plane;
    let to = other + channel * plane;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        store<f32>(to, load<f32>(from + ((first + y * down + x * across) << 2)));
        to += 4;
      }
    }
  }
  return other;
}
