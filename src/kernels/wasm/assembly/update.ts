/**
 * @file Optimiser updates in place, one weight tensor of `count` numbers a call; the formulas are
 * those of src/optimizers. All threads take a share.
 */
import { read, write } from './lanes';
import { fma } from './fma';
import { partStart } from './parts';

/** @param keep factor on the weight first: 1 − lr·λ for decoupled decay, else 1 */
export function adamUpdate(
  part: i32,
  parts: i32,
  weight: usize,
  gradient: usize,
  m: usize,
  v: usize,
  count: i32,
  keep: f32,
  decay: f32,
  beta1: f32,
  beta2: f32,
  epsilon: f32,
  /** lr / (1 − β₁ᵗ) */
  rate: f32,
  /** 1 / √(1 − β₂ᵗ) */
  rootCorrection: f32,
): void {
  const end = partStart(count, part + 1, parts) << 2;
  let offset = partStart(count, part, parts) << 2;
  for (; offset + 16 <= end; offset += 16) {
    adamAt(offset, weight, gradient, m, v, keep, decay, beta1, beta2, epsilon, rate, rootCorrection, true);
  }
  for (; offset < end; offset += 4) {
    adamAt(offset, weight, gradient, m, v, keep, decay, beta1, beta2, epsilon, rate, rootCorrection, false);
  }
}

// @ts-ignore: decorator
@inline
function adamAt(
  offset: i32,
  weight: usize,
  gradient: usize,
  m: usize,
  v: usize,
  keep: f32,
  decay: f32,
  beta1: f32,
  beta2: f32,
  epsilon: f32,
  rate: f32,
  rootCorrection: f32,
  whole: bool,
): void {
  const w = f32x4.mul(read(weight + offset, whole), f32x4.splat(keep));
  const g = fma(w, f32x4.splat(decay), read(gradient + offset, whole));
  const newM = fma(read(m + offset, whole), f32x4.splat(beta1), f32x4.mul(g, f32x4.splat(1 - beta1)));
  const squares = f32x4.mul(f32x4.mul(g, g), f32x4.splat(1 - beta2));
  const newV = fma(read(v + offset, whole), f32x4.splat(beta2), squares);
  const divisor = fma(f32x4.sqrt(newV), f32x4.splat(rootCorrection), f32x4.splat(epsilon));
  const step = f32x4.div(f32x4.mul(newM, f32x4.splat(rate)), divisor);
  write(m + offset, newM, whole);
  write(v + offset, newV, whole);
  write(weight + offset, f32x4.sub(w, step), whole);
}

/**
 * v ← m·v + scale·(g + λw); w ← w − lr·v, or w − lr·(scale·(g + λw) + m·v) with Nesterov. LARS is the
 * same with lr in the scale.
 */
export function momentumUpdate(
  part: i32,
  parts: i32,
  weight: usize,
  gradient: usize,
  velocity: usize,
  count: i32,
  decay: f32,
  scale: f32,
  momentum: f32,
  nesterov: bool,
  learningRate: f32,
): void {
  const end = partStart(count, part + 1, parts) << 2;
  let offset = partStart(count, part, parts) << 2;
  for (; offset + 16 <= end; offset += 16) {
    momentumAt(offset, weight, gradient, velocity, decay, scale, momentum, nesterov, learningRate, true);
  }
  for (; offset < end; offset += 4) {
    momentumAt(offset, weight, gradient, velocity, decay, scale, momentum, nesterov, learningRate, false);
  }
}

// @ts-ignore: decorator
@inline
function momentumAt(
  offset: i32,
  weight: usize,
  gradient: usize,
  velocity: usize,
  decay: f32,
  scale: f32,
  momentum: f32,
  nesterov: bool,
  learningRate: f32,
  whole: bool,
): void {
  const w = read(weight + offset, whole);
  const g = f32x4.mul(fma(w, f32x4.splat(decay), read(gradient + offset, whole)), f32x4.splat(scale));
  const v = fma(read(velocity + offset, whole), f32x4.splat(momentum), g);
  const direction = nesterov ? fma(v, f32x4.splat(momentum), g) : v;
  write(velocity + offset, v, whole);
  write(weight + offset, f32x4.sub(w, f32x4.mul(direction, f32x4.splat(learningRate))), whole);
}

/** ‖a + factor·b‖, summed in f64. */
export function normOfSum(a: usize, factor: f32, b: usize, count: i32): f64 {
  let sum: f64 = 0;
  for (let offset = 0; offset < count << 2; offset += 4) {
    const value: f64 = load<f32>(a + offset) + factor * load<f32>(b + offset);
    sum += value * value;
  }
  return sqrt(sum);
}
