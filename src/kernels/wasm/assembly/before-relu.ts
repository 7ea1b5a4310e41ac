/** @file What of batch norm's gradient comes through the ReLU behind it. */
import { fma } from './fma';
import { read } from './lanes';

/** How to tell where y > 0, beyond which ReLU lets a gradient through: not at all, from y, or from x where nothing was added. */
export const always = 0;
export const byY = 1;
export const byX = 2;

// @ts-ignore: decorator
@inline
export function ruleOf(rectified: bool, y: usize): i32 {
  return !rectified ? always : y ? byY : byX;
}

/** The gradient that reaches the sum before ReLU. @param deviation x − mean */
// @ts-ignore: decorator
@inline
export function beforeRelu(
  dy: usize,
  y: usize,
  deviation: v128,
  scale: v128,
  beta: v128,
  rule: i32,
  whole: bool,
): v128 {
  const gradient = read(dy, whole);
  if (rule == always) return gradient;
  const value = rule == byY ? read(y, whole) : fma(deviation, scale, beta);
  return v128.and(gradient, f32x4.gt(value, f32x4.splat(0)));
}
