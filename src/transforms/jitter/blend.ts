/** @file Blending, on which brightness, contrast and saturation rest: clip(f·a + (1−f)·b, 0, 1). */
import type { FloatImage } from '../transform';

export function blend(value: number, other: number, factor: number): number {
  const blended = factor * value + (1 - factor) * other;
  return blended < 0 ? 0 : blended > 1 ? 1 : blended;
}

/** In place: every value of an image blended with the same other one. */
export function blendWith({ data }: FloatImage, other: number, factor: number): void {
  for (let i = 0; i < data.length; i++) data[i] = blend(data[i]!, other, factor);
}
