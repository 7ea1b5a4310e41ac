/**
 * @file Hue: `shift` turns around the colour circle, −0.5 to 0.5, value and saturation kept
 * (RGB → HSV → RGB, as torchvision). One channel has no hue.
 */
import {
  add,
  div,
  equal,
  floor,
  max,
  maximum,
  min,
  minimum,
  mul,
  split,
  sub,
  tensor1d,
  where,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import type { Picture } from './transform';

/** In place. */
export function hue({ channels, data }: Picture, shift: number): void {
  if (channels !== 3) return;
  for (let i = 0; i < data.length; i += 3) {
    const red = data[i]!;
    const green = data[i + 1]!;
    const blue = data[i + 2]!;
    const value = Math.max(red, green, blue);
    const chroma = value - Math.min(red, green, blue);
    if (chroma === 0) continue;
    const turned = hueInSixths(red, green, blue, value, chroma) + 6 * shift;
    data[i] = value - chroma * distance(turned + 5);
    data[i + 1] = value - chroma * distance(turned + 3);
    data[i + 2] = value - chroma * distance(turned + 1);
  }
}

/** Position on the colour circle: 0 red, 2 green, 4 blue, below 6. */
function hueInSixths(red: number, green: number, blue: number, value: number, chroma: number) {
  if (value === red) return (green - blue) / chroma;
  if (value === green) return 2 + (blue - red) / chroma;
  return 4 + (red - green) / chroma;
}

/**
 * How far below the largest channel one stands, in units of the chroma, 0–1.
 * @param sixths the hue, plus 5 for red, 3 for green, 1 for blue
 */
function distance(sixths: number): number {
  // Several times faster than the remainder operator on fractions.
  const k = sixths - 6 * Math.floor(sixths / 6);
  const near = k < 2 ? k : 4 - k;
  return near < 0 ? 0 : near > 1 ? 1 : near;
}

export function textbookHue(x: Tensor4D, shift: number): Tensor4D {
  if (x.shape[3] !== 3) return x;
  const [red, green, blue] = split(x, 3, 3) as [Tensor4D, Tensor4D, Tensor4D];
  const value = max<Tensor4D>(x, 3, true);
  const chroma = sub<Tensor4D>(value, min(x, 3, true));
  // Where there is no chroma any hue will do.
  const divisor = where<Tensor4D>(equal(chroma, 0), 1, chroma);
  const fromRed = div<Tensor4D>(sub(green, blue), divisor);
  const fromGreen = add<Tensor4D>(2, div(sub(blue, red), divisor));
  const fromBlue = add<Tensor4D>(4, div(sub(red, green), divisor));
  const sixths = where(equal(value, red), fromRed, where(equal(value, green), fromGreen, fromBlue));
  const turned = add<Tensor4D>(add(sixths, 6 * shift), tensor1d([5, 3, 1]));
  const k = sub<Tensor4D>(turned, mul(6, floor(div(turned, 6))));
  const distances = maximum<Tensor4D>(0, minimum(minimum(k, sub(4, k)), 1));
  return sub(value, mul(chroma, distances));
}
