/**
 * @file How an image lies while its view is drawn: one plane f32 [h, w] after the other, each filled up
 * to a multiple of four numbers. Whoever writes rows in fours may write up to three numbers past a
 * row's end, as long as rows and planes are written in their order: the next row takes them back. A
 * block for an image, or for lines, therefore ends with four numbers more than it holds.
 *
 * Every transform's `simd.ts` exports a function of its name that is called as
 * `(image, other, lines, height, width, channels, parameters)`: it draws from `image`, in place or into `other`, and returns the one that holds the result; it may
 * write over all three. At `parameters` are its columns of the table (`src/tensor/view-program.ts`).
 */

// @ts-ignore: decorator
@inline
export function planeBytes(height: i32, width: i32): i32 {
  return ((height * width + 3) & ~3) << 2;
}

/** u8 [h, w, c] at `bytes`, and four bytes more that are read, as planes in [0, 1]. */
export function unpackBytes(bytes: usize, image: usize, height: i32, width: i32, channels: i32): void {
  const pixels = height * width;
  const plane = planeBytes(height, width);
  const whole = channels == 3 ? pixels & ~3 : 0;
  const none = i32x4.splat(0);
  for (let pixel = 0; pixel < whole; pixel += 4) {
    const four = v128.load(bytes + pixel * 3);
    const to = image + (pixel << 2);
    v128.store(to, share(v128.shuffle<u8>(four, none, 0, 16, 16, 16, 3, 16, 16, 16, 6, 16, 16, 16, 9, 16, 16, 16)));
    v128.store(
      to + plane,
      share(v128.shuffle<u8>(four, none, 1, 16, 16, 16, 4, 16, 16, 16, 7, 16, 16, 16, 10, 16, 16, 16)),
    );
    v128.store(
      to + 2 * plane,
      share(v128.shuffle<u8>(four, none, 2, 16, 16, 16, 5, 16, 16, 16, 8, 16, 16, 16, 11, 16, 16, 16)),
    );
  }
  for (let channel = 0; channel < channels; channel++) {
    for (let pixel = whole; pixel < pixels; pixel++) {
      const value = <f32>load<u8>(bytes + pixel * channels + channel) / 255;
      store<f32>(image + channel * plane + (pixel << 2), value);
    }
  }
}

// @ts-ignore: decorator
@inline
function share(bytes: v128): v128 {
  return f32x4.div(f32x4.convert_i32x4_s(bytes), f32x4.splat(255));
}

/** f32 [h, w, c] as planes. */
export function unpackNumbers(numbers: usize, image: usize, height: i32, width: i32, channels: i32): void {
  const plane = planeBytes(height, width);
  for (let channel = 0; channel < channels; channel++) {
    for (let pixel = 0; pixel < height * width; pixel++) {
      const value = load<f32>(numbers + ((pixel * channels + channel) << 2));
      store<f32>(image + channel * plane + (pixel << 2), value);
    }
  }
}

/** Planes as f32 [h, w, c]. */
export function packNumbers(image: usize, numbers: usize, height: i32, width: i32, channels: i32): void {
  const pixels = height * width;
  const plane = planeBytes(height, width);
  const whole = channels == 3 ? pixels & ~3 : 0;
  for (let pixel = 0; pixel < whole; pixel += 4) {
    const from = image + (pixel << 2);
    const red = v128.load(from);
    const green = v128.load(from + plane);
    const blue = v128.load(from + 2 * plane);
    const to = numbers + pixel * 12;
    const redGreen = v128.shuffle<f32>(red, green, 0, 4, 1, 5);
    v128.store(to, v128.shuffle<f32>(redGreen, blue, 0, 1, 4, 2));
    v128.store(to + 16, v128.shuffle<f32>(v128.shuffle<f32>(green, blue, 1, 5, 2, 6), red, 0, 1, 6, 2));
    v128.store(to + 32, v128.shuffle<f32>(v128.shuffle<f32>(blue, red, 2, 7, 3, 0), green, 0, 1, 7, 2));
  }
  for (let channel = 0; channel < channels; channel++) {
    for (let pixel = whole; pixel < pixels; pixel++) {
      const value = load<f32>(image + channel * plane + (pixel << 2));
      store<f32>(numbers + ((pixel * channels + channel) << 2), value);
    }
  }
}

/** Planes as bytes u8 [h, w, 4]: red, green, blue, opaque. */
export function packPixels(image: usize, pixels: usize, height: i32, width: i32, channels: i32): void {
  const count = height * width;
  const plane = channels == 3 ? planeBytes(height, width) : 0;
  const whole = count & ~3;
  for (let pixel = 0; pixel < whole; pixel += 4) {
    v128.store(pixels + (pixel << 2), pixelsAt(image + (pixel << 2), plane));
  }
  for (let pixel = whole; pixel < count; pixel++) {
    v128.store_lane<i32>(pixels + (pixel << 2), pixelsAt(image + (pixel << 2), plane), 0);
  }
}

// @ts-ignore: decorator
@inline
function pixelsAt(red: usize, plane: i32): v128 {
  const green = i32x4.shl(bytesAt(red + plane), 8);
  const blue = i32x4.shl(bytesAt(red + 2 * plane), 16);
  return v128.or(v128.or(bytesAt(red), green), v128.or(blue, i32x4.splat(0xff << 24)));
}

/** Rounded. */
// @ts-ignore: decorator
@inline
function bytesAt(at: usize): v128 {
  const scaled = f32x4.mul(clip(v128.load(at)), f32x4.splat(255));
  return i32x4.trunc_sat_f32x4_s(f32x4.add(scaled, f32x4.splat(0.5)));
}

// @ts-ignore: decorator
@inline
export function clip(values: v128): v128 {
  return f32x4.min(f32x4.max(values, f32x4.splat(0)), f32x4.splat(1));
}

// @ts-ignore: decorator
@inline
export function grey(red: v128, green: v128, blue: v128): v128 {
  const warm = f32x4.add(f32x4.mul(red, f32x4.splat(0.2989)), f32x4.mul(green, f32x4.splat(0.587)));
  return f32x4.add(warm, f32x4.mul(blue, f32x4.splat(0.114)));
}

/** A position outside 0 to length − 1 reflected, without repeating the edge. */
export function reflected(position: i32, length: i32): i32 {
  if (length == 1) return 0;
  const period = 2 * (length - 1);
  const wrapped = ((position % period) + period) % period;
  return min(wrapped, period - wrapped);
}
