/** @file x [n, pixels, c] ↔ its mean over the pixels [n, c]. */
import { read, write } from './lanes';
import { partStart } from './parts';

export function averagePixels(
  part: i32,
  parts: i32,
  x: usize,
  images: i32,
  pixels: i32,
  channels: i32,
  y: usize,
): void {
  const end = partStart(images, part + 1, parts);
  for (let image = partStart(images, part, parts); image < end; image++) {
    const source = x + ((image * pixels * channels) << 2);
    const target = y + ((image * channels) << 2);
    const whole = channels & ~3;
    for (let channel = 0; channel < whole; channel += 4) {
      averageAt(source + (channel << 2), pixels, channels << 2, target + (channel << 2), true);
    }
    for (let channel = whole; channel < channels; channel++) {
      averageAt(source + (channel << 2), pixels, channels << 2, target + (channel << 2), false);
    }
  }
}

// @ts-ignore: decorator
@inline
function averageAt(x: usize, pixels: i32, pixelBytes: i32, y: usize, whole: bool): void {
  let sum = f32x4.splat(0);
  for (let pixel = 0; pixel < pixels; pixel++) {
    sum = f32x4.add(sum, read(x, whole));
    x += pixelBytes;
  }
  write(y, f32x4.mul(sum, f32x4.splat(1 / <f32>pixels)), whole);
}

/** dx[n, pixel, c] = dy[n, c] / pixels. */
export function spreadOverPixels(
  part: i32,
  parts: i32,
  dy: usize,
  images: i32,
  pixels: i32,
  channels: i32,
  dx: usize,
): void {
  const end = partStart(images, part + 1, parts);
  const share = f32x4.splat(1 / <f32>pixels);
  const whole = channels & ~3;
  for (let image = partStart(images, part, parts); image < end; image++) {
    const source = dy + ((image * channels) << 2);
    let target = dx + ((image * pixels * channels) << 2);
    for (let pixel = 0; pixel < pixels; pixel++) {
      for (let channel = 0; channel < whole; channel += 4) {
        write(target, f32x4.mul(read(source + (channel << 2), true), share), true);
        target += 16;
      }
      for (let channel = whole; channel < channels; channel++) {
        write(target, f32x4.mul(read(source + (channel << 2), false), share), false);
        target += 4;
      }
    }
  }
}
