/** @file Random resized crop: top, left, height, width. Rows are blended first, then columns. */
import { planeBytes } from '../../kernels/wasm/assembly/planes';

export function crop(
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
  const rows = min(<i32>load<f32>(parameters, 8), height - top);
  const columns = min(<i32>load<f32>(parameters, 12), width - left);
  const lineBytes = (width + 4) << 2;
  // Of each column of the view: the first of the two it lies between, in bytes, and the second's share.
  const firsts = lines + lineBytes;
  const shares = firsts + lineBytes;
  for (let x = 0; x < width; x++) {
    const position = sourcePosition(x, width, columns);
    const first = min(<i32>position, columns - 1);
    store<i32>(firsts + (x << 2), first << 2);
    store<f32>(shares + (x << 2), position - <f32>first);
  }
  const plane = planeBytes(height, width);
  const rowBytes = width << 2;
  for (let y = 0; y < height; y++) {
    const position = sourcePosition(y, height, rows);
    const first = min(<i32>position, rows - 1);
    const share = f32x4.splat(position - <f32>first);
    const below = first + 1 < rows ? rowBytes : 0;
    for (let channel = 0; channel < channels; channel++) {
      const from = image + channel * plane + (((top + first) * width + left) << 2);
      for (let x = 0; x < columns << 2; x += 16) {
        const upper = v128.load(from + x);
        v128.store(lines + x, f32x4.add(upper, f32x4.mul(f32x4.sub(v128.load(from + below + x), upper), share)));
      }
      // The last column has no other to be blended with.
      store<f32>(lines + (columns << 2), load<f32>(lines + ((columns - 1) << 2)));
      const to = other + channel * plane + y * rowBytes;
      for (let x = 0; x < rowBytes; x += 4) {
        const at = lines + load<i32>(firsts + x);
        const near = load<f32>(at);
        store<f32>(to + x, near + (load<f32>(at, 4) - near) * load<f32>(shares + x));
      }
    }
  }
  return other;
}

/** Half-pixel centres, not before the first pixel's. */
// @ts-ignore: decorator
@inline
function sourcePosition(target: i32, targets: i32, sources: i32): f32 {
  return max(((<f32>target + 0.5) * <f32>sources) / <f32>targets - 0.5, 0);
}
