/** @file Blending, on which brightness, contrast and saturation rest: clip(f·a + (1−f)·b, 0, 1). */
import { add, clipByValue, mul, type Tensor4D, type TensorLike } from '@tensorflow/tfjs-core';
import type { Picture } from './transform';

export function blend(value: number, other: number, factor: number): number {
  const blended = factor * value + (1 - factor) * other;
  return blended < 0 ? 0 : blended > 1 ? 1 : blended;
}

/** In place: every value of a picture blended with the same other one. */
export function blendWith({ data }: Picture, other: number, factor: number): void {
  for (let i = 0; i < data.length; i++) data[i] = blend(data[i]!, other, factor);
}

export function textbookBlend(x: Tensor4D, other: Tensor4D | TensorLike, factor: number): Tensor4D {
  return clipByValue(add<Tensor4D>(mul(factor, x), mul(1 - factor, other)), 0, 1);
}
