/** @file From a kernel [3, 3, inputs, outputs] to the weights of all units (`strided-tiles.ts`), and from their gradient back. */
import { fma } from './fma';
import { partStart } from './parts';
import { side } from './strided-tiles';
import { four } from './winograd';

/** The weights as `multiplyRows` reads them, [place, outputs/8, its units, inputs, 8]. */
export function stridedKernel(
  part: i32,
  parts: i32,
  kernel: usize,
  inputs: i32,
  outputs: i32,
  target: usize,
): void {
  pack(part, parts, kernel, inputs, outputs, false, target);
}

/** Those of the gradient to the input, [place, inputs/8, its units, outputs, 8]. */
export function stridedInputKernel(
  part: i32,
  parts: i32,
  kernel: usize,
  inputs: i32,
  outputs: i32,
  target: usize,
): void {
  pack(part, parts, kernel, outputs, inputs, true, target);
}

// @ts-ignore: decorator
@inline
function pack(
  part: i32,
  parts: i32,
  kernel: usize,
  depth: i32,
  channels: i32,
  isBackward: bool,
  target: usize,
): void {
  const start = partStart(channels >> 3, part, parts) << 3;
  const end = partStart(channels >> 3, part + 1, parts) << 3;
  const depthStep = isBackward ? 4 : channels << 2;
  const channelStep = isBackward ? depth << 2 : 4;
  const tap = (depth * channels) << 2;
  const panel = depth << 5;
  const half = f32x4.splat(1.0 / 2);
  const third = f32x4.splat(1.0 / 3);
  const sixth = f32x4.splat(1.0 / 6);
  for (let row = 0; row < 9; row++) {
    const high = side(row >> 1);
    const second = row & 1;
    const all = target + 18 * (row >> 1) * tap;
    const placeStep = 2 * high * tap;
    for (let channel = start; channel < end; channel += 4) {
      const group = channel >> 3;
      const offset = (channel & 4) << 2;
      let to = all + (2 * high * group + 2 * second) * panel + offset;
      let last = all + 8 * high * tap + (high * group + second) * panel + offset;
      let from = kernel + channel * channelStep;
      for (let k = 0; k < depth; k++) {
        const k0 = lineOf(row, isBackward, from, 3 * tap, channelStep);
        const k1 = lineOf(row, isBackward, from + tap, 3 * tap, channelStep);
        const k2 = lineOf(row, isBackward, from + 2 * tap, 3 * tap, channelStep);
        const sum = f32x4.mul(f32x4.add(k0, k2), half);
        const difference = f32x4.mul(isBackward ? f32x4.sub(k2, k0) : f32x4.sub(k0, k2), sixth);
        const other = isBackward ? k0 : k2;
        const one = f32x4.mul(isBackward ? k2 : k0, half);
        const two = f32x4.mul(f32x4.add(f32x4.add(other, other), isBackward ? k2 : k0), sixth);
        const odd = f32x4.mul(k1, half);
        let at = to;
        storePair(at, panel, isBackward ? sum : one, isBackward ? odd : k1);
        at += placeStep;
        storePair(at, panel, isBackward ? difference : sum, isBackward ? f32x4.mul(k1, sixth) : odd);
        at += placeStep;
        storePair(at, panel, isBackward ? two : difference, isBackward ? f32x4.mul(k1, third) : odd);
        at += placeStep;
        storePair(at, panel, other, k1);
        v128.store(last, isBackward ? one : two);
        from += depthStep;
        to += 32;
        last += 32;
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function lineOf(row: i32, isBackward: bool, from: usize, line: i32, channelStep: i32): v128 {
  const k1 = f32x4.mul(four(from + line, channelStep), f32x4.splat(shareOf(row, 1, isBackward)));
  const sum = fma(four(from, channelStep), f32x4.splat(shareOf(row, 0, isBackward)), k1);
  return fma(four(from + 2 * line, channelStep), f32x4.splat(shareOf(row, 2, isBackward)), sum);
}

// @ts-ignore: decorator
@inline
function storePair(to: usize, step: i32, even: v128, odd: v128): void {
  v128.store(to, even);
  v128.store(to + step, odd);
}

/** How much of tap 0, 1 or 2, along one axis, the weight of unit 0 to 8 has. */
// @ts-ignore: decorator
@inline
function shareOf(unit: i32, tap: i32, isBackward: bool): f32 {
  if (unit & 1) {
    if (tap != 1) return 0;
    if (unit == 7 || (!isBackward && unit == 1)) return 1;
    return !isBackward || unit == 1 ? 1.0 / 2 : unit == 3 ? 1.0 / 6 : 1.0 / 3;
  }
  if (tap == 1) return 0;
  const isFirst = isBackward ? tap == 2 : tap == 0;
  // From here on units are those of the forward direction.
  const point = isBackward ? (unit < 4 ? unit + 2 : unit == 4 ? 8 : unit == 8 ? 0 : 6) : unit;
  if (point == 0) return isFirst ? 1.0 / 2 : 0;
  if (point == 2) return 1.0 / 2;
  if (point == 4) return isFirst ? 1.0 / 6 : -1.0 / 6;
  if (point == 6) return isFirst ? 0 : 1;
  return isFirst ? 1.0 / 6 : 1.0 / 3;
}

/** Sums of products of units and places, laid out as the weights are, as a kernel. */
export function stridedKernelOf(
  part: i32,
  parts: i32,
  sums: usize,
  inputs: i32,
  outputs: i32,
  target: usize,
): void {
  const start = partStart(outputs >> 3, part, parts) << 3;
  const end = partStart(outputs >> 3, part + 1, parts) << 3;
  const tap = (inputs * outputs) << 2;
  const panel = inputs << 5;
  const half = f32x4.splat(1.0 / 2);
  const sixth = f32x4.splat(1.0 / 6);
  for (let row = 0; row < 9; row++) {
    const high = side(row >> 1);
    const second = row & 1;
    const all = sums + 18 * (row >> 1) * tap;
    const placeStep = 2 * high * tap;
    for (let output = start; output < end; output += 4) {
      const group = output >> 3;
      const offset = (output & 4) << 2;
      let from = all + (2 * high * group + 2 * second) * panel + offset;
      let last = all + 8 * high * tap + (high * group + second) * panel + offset;
      let to = target + (output << 2);
      for (let input = 0; input < inputs; input++) {
        let at = from;
        const zero = f32x4.mul(v128.load(at), half);
        let k1 = v128.load(at + panel);
        at += placeStep;
        const one = f32x4.mul(v128.load(at), half);
        let odd = v128.load(at + panel);
        at += placeStep;
        const minusOne = v128.load(at);
        odd = f32x4.add(odd, v128.load(at + panel));
        at += placeStep;
        const infinite = v128.load(at);
        k1 = fma(odd, half, f32x4.add(k1, v128.load(at + panel)));
        const two = v128.load(last);
        const k0 = fma(f32x4.add(minusOne, two), sixth, f32x4.add(zero, one));
        const k2 = fma(f32x4.sub(f32x4.add(two, two), minusOne), sixth, f32x4.add(one, infinite));
        for (let line = 0; line < 3; line++) {
          const share = f32x4.splat(shareOf(row, line, false));
          addTo(to + 3 * line * tap, k0, share, row);
          addTo(to + (3 * line + 1) * tap, k1, share, row);
          addTo(to + (3 * line + 2) * tap, k2, share, row);
        }
        from += 32;
        last += 32;
        to += outputs << 2;
      }
    }
  }
}

/** Instead of what lies there, where `row` is 0. */
// @ts-ignore: decorator
@inline
function addTo(to: usize, value: v128, share: v128, row: i32): void {
  if (row == 0) v128.store(to, f32x4.mul(value, share));
  else v128.store(to, fma(value, share, v128.load(to)));
}
