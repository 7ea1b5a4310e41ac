/**
 * @file Gaussian blur: kernel size, σ. Down into `other`, then across back into the image. Lines hold
 * the weights, and then, of the kernel's places, the rows that they fall on, or one row with its ends
 * reflected.
 */
import { exp } from '../../kernels/wasm/assembly/exp';
import { fma } from '../../kernels/wasm/assembly/fma';
import { planeBytes, reflected } from '../../kernels/wasm/assembly/planes';

export function blur(
  image: usize,
  other: usize,
  lines: usize,
  height: i32,
  width: i32,
  channels: i32,
  parameters: usize,
): usize {
  const taps = <i32>load<f32>(parameters);
  gaussianWeights(lines, taps, load<f32>(parameters, 4));
  const plane = planeBytes(height, width);
  for (let channel = 0; channel < channels; channel++) {
    blurDown(image + channel * plane, other + channel * plane, lines, height, width, taps);
  }
  for (let channel = 0; channel < channels; channel++) {
    blurAcross(other + channel * plane, image + channel * plane, lines, height, width, taps);
  }
  return image;
}

/** Σ = 1. */
function gaussianWeights(weights: usize, taps: i32, sigma: f32): void {
  const centre = (taps - 1) >> 1;
  let total: f32 = 0;
  for (let i = 0; i < taps; i++) {
    const distance = <f32>(i - centre);
    const weight = f32x4.extract_lane(exp(f32x4.splat((-distance * distance) / (2 * sigma * sigma))), 0);
    store<f32>(weights + (i << 2), weight);
    total += weight;
  }
  for (let i = 0; i < taps; i++) store<f32>(weights + (i << 2), load<f32>(weights + (i << 2)) / total);
}

function blurDown(plane: usize, target: usize, weights: usize, height: i32, width: i32, taps: i32): void {
  const centre = (taps - 1) >> 1;
  const rowBytes = width << 2;
  const rows = weights + (taps << 2);
  for (let y = 0; y < height; y++) {
    for (let i = 0; i < taps; i++) store<i32>(rows + (i << 2), reflected(y + i - centre, height) * rowBytes);
    for (let x = 0; x < rowBytes; x += 16) {
      let sum = f32x4.splat(0);
      for (let i = 0; i < taps << 2; i += 4) {
        sum = fma(v128.load_splat<f32>(weights + i), v128.load(plane + load<i32>(rows + i) + x), sum);
      }
      v128.store(target + y * rowBytes + x, sum);
    }
  }
}

function blurAcross(plane: usize, target: usize, weights: usize, height: i32, width: i32, taps: i32): void {
  const centre = (taps - 1) >> 1;
  const rowBytes = width << 2;
  const line = weights + (taps << 2);
  const middle = line + (centre << 2);
  for (let y = 0; y < height; y++) {
    const row = y * rowBytes;
    memory.copy(middle, plane + row, rowBytes);
    for (let outside = 1; outside <= centre; outside++) {
      const before = reflected(-outside, width);
      const after = reflected(width - 1 + outside, width);
      store<f32>(middle - (outside << 2), load<f32>(plane + row + (before << 2)));
      store<f32>(middle + rowBytes + ((outside - 1) << 2), load<f32>(plane + row + (after << 2)));
    }
    for (let x = 0; x < rowBytes; x += 16) {
      let sum = f32x4.splat(0);
      for (let i = 0; i < taps << 2; i += 4) {
        sum = fma(v128.load_splat<f32>(weights + i), v128.load(line + x + i), sum);
      }
      v128.store(target + row + x, sum);
    }
  }
}
