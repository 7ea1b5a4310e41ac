/**
 * @file Sobel. Of each row two lines, with their ends reflected: the rows around it summed 1 2 1, and
 * the one below less the one above. Across, the first is subtracted and the second summed.
 */
import { planeBytes, reflected } from '../../kernels/wasm/assembly/planes';

export function sobel(
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
  const smooth = lines + 4;
  const steps = smooth + rowBytes + 24;
  for (let channel = 0; channel < channels; channel++) {
    const from = image + channel * plane;
    for (let y = 0; y < height; y++) {
      const above = from + reflected(y - 1, height) * rowBytes;
      const here = from + y * rowBytes;
      const below = from + reflected(y + 1, height) * rowBytes;
      for (let x = 0; x < rowBytes; x += 16) {
        const upper = v128.load(above + x);
        const middle = v128.load(here + x);
        const lower = v128.load(below + x);
        v128.store(smooth + x, f32x4.add(f32x4.add(upper, lower), f32x4.add(middle, middle)));
        v128.store(steps + x, f32x4.sub(lower, upper));
      }
      reflectEnds(smooth, width);
      reflectEnds(steps, width);
      const to = other + channel * plane + y * rowBytes;
      for (let x = 0; x < rowBytes; x += 16) {
        const gx = f32x4.sub(v128.load(smooth + x, 4), v128.load(smooth + x - 4));
        const step = v128.load(steps + x);
        const sides = f32x4.add(v128.load(steps + x - 4), v128.load(steps + x, 4));
        const gy = f32x4.add(sides, f32x4.add(step, step));
        const squares = f32x4.add(f32x4.mul(gx, gx), f32x4.mul(gy, gy));
        v128.store(to + x, f32x4.min(f32x4.mul(f32x4.sqrt(squares), f32x4.splat(0.25)), f32x4.splat(1)));
      }
    }
  }
  return other;
}

// @ts-ignore: decorator
@inline
function reflectEnds(line: usize, width: i32): void {
  store<f32>(line - 4, load<f32>(line + (reflected(-1, width) << 2)));
  store<f32>(line + (width << 2), load<f32>(line + (reflected(width, width) << 2)));
}
