/**
 * @file Hue: `shift` turns around the colour circle, −0.5 to 0.5, value and saturation kept
 * (RGB → HSV → RGB, as torchvision). One channel has no hue.
 */
import type { FloatImage } from '../transform';

/** In place. */
export function hue({ channels, data }: FloatImage, shift: number): void {
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
