/**
 * @file Colour jitter in place: four columns say in which order (1 brightness, 2 contrast, 3 saturation,
 * 4 hue, 0 nothing), four how much of each.
 */
import { clip, grey, planeBytes } from '../../kernels/wasm/assembly/planes';

export function jitter(
  image: usize,
  other: usize,
  lines: usize,
  height: i32,
  width: i32,
  channels: i32,
  parameters: usize,
): usize {
  const plane = planeBytes(height, width);
  for (let place = 0; place < 4; place++) {
    const operation = <i32>load<f32>(parameters + (place << 2));
    if (operation == 0) continue;
    const amount = load<f32>(parameters + 16 + ((operation - 1) << 2));
    if (operation == 1) blendAll(image, channels * plane, 0, amount);
    else if (operation == 2) {
      blendAll(image, channels * plane, meanGrey(image, height * width, plane, channels), amount);
    } else if (channels == 3) {
      if (operation == 3) saturate(image, plane, amount);
      else turnHue(image, plane, amount);
    }
  }
  return image;
}

// @ts-ignore: decorator
@inline
function blend(values: v128, share: v128, rest: v128): v128 {
  return clip(f32x4.add(f32x4.mul(values, share), rest));
}

/** Every number blended with the same other one. */
function blendAll(image: usize, bytes: i32, value: f32, factor: f32): void {
  const share = f32x4.splat(factor);
  const rest = f32x4.splat((1 - factor) * value);
  for (let at = image; at < image + bytes; at += 16) v128.store(at, blend(v128.load(at), share, rest));
}

function meanGrey(image: usize, pixels: i32, plane: i32, channels: i32): f32 {
  const whole = (pixels & ~3) << 2;
  let sums = f32x4.splat(0);
  for (let i = 0; i < whole; i += 16) sums = f32x4.add(sums, greyAt(image + i, plane, channels));
  let sum =
    f32x4.extract_lane(sums, 0) +
    f32x4.extract_lane(sums, 1) +
    f32x4.extract_lane(sums, 2) +
    f32x4.extract_lane(sums, 3);
  const last = greyAt(image + whole, plane, channels);
  const left = pixels & 3;
  if (left > 0) sum += f32x4.extract_lane(last, 0);
  if (left > 1) sum += f32x4.extract_lane(last, 1);
  if (left > 2) sum += f32x4.extract_lane(last, 2);
  return sum / <f32>pixels;
}

// @ts-ignore: decorator
@inline
function greyAt(at: usize, plane: i32, channels: i32): v128 {
  const red = v128.load(at);
  return channels == 3 ? grey(red, v128.load(at + plane), v128.load(at + 2 * plane)) : red;
}

function saturate(image: usize, plane: i32, factor: f32): void {
  const share = f32x4.splat(factor);
  const others = f32x4.splat(1 - factor);
  for (let red = image; red < image + plane; red += 16) {
    const rest = f32x4.mul(greyAt(red, plane, 3), others);
    for (let at = red; at < red + 3 * plane; at += plane) v128.store(at, blend(v128.load(at), share, rest));
  }
}

/** In sixths of the colour circle; pixels without chroma stay as they are. */
function turnHue(image: usize, plane: i32, turns: f32): void {
  const shift = f32x4.splat(6 * turns);
  for (let at = image; at < image + plane; at += 16) {
    const red = v128.load(at);
    const green = v128.load(at + plane);
    const blue = v128.load(at + 2 * plane);
    const value = f32x4.max(f32x4.max(red, green), blue);
    const chroma = f32x4.sub(value, f32x4.min(f32x4.min(red, green), blue));
    const isRed = f32x4.eq(value, red);
    const isGreen = f32x4.eq(value, green);
    let difference = v128.bitselect(f32x4.sub(blue, red), f32x4.sub(red, green), isGreen);
    difference = v128.bitselect(f32x4.sub(green, blue), difference, isRed);
    let base = v128.bitselect(f32x4.splat(2), f32x4.splat(4), isGreen);
    base = v128.andnot(base, isRed);
    const sixths = f32x4.add(base, f32x4.div(difference, f32x4.max(chroma, f32x4.splat(1e-30))));
    const turned = f32x4.add(sixths, shift);
    v128.store(at, lowered(value, chroma, f32x4.add(turned, f32x4.splat(5))));
    v128.store(at + plane, lowered(value, chroma, f32x4.add(turned, f32x4.splat(3))));
    v128.store(at + 2 * plane, lowered(value, chroma, f32x4.add(turned, f32x4.splat(1))));
  }
}

/** The largest channel's value less a channel's distance from it around the circle. */
// @ts-ignore: decorator
@inline
function lowered(value: v128, chroma: v128, around: v128): v128 {
  const k = f32x4.sub(around, f32x4.mul(f32x4.splat(6), f32x4.floor(f32x4.mul(around, f32x4.splat(1.0 / 6)))));
  return f32x4.sub(value, f32x4.mul(chroma, clip(f32x4.min(k, f32x4.sub(f32x4.splat(4), k)))));
}
