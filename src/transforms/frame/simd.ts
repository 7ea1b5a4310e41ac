/** @file The crop that both views share: top, left, height, width. */
import { crop } from '../crop/simd';

export function frame(
  image: usize,
  other: usize,
  lines: usize,
  height: i32,
  width: i32,
  channels: i32,
  parameters: usize,
): usize {
  return crop(image, other, lines, height, width, channels, parameters);
}
