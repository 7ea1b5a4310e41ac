/**
 * @file Gaussian blur (Chen et al. 2020, appendix A): a separable kernel of odd size, a tenth of the
 * image, weights e^(−x²/2σ²) normalised, borders reflected without repeating the edge.
 */
import { description } from './description';
import { reflect } from '../reflect';
import type { FloatImage, Transform } from '../transform';

export interface BlurParameters {
  /** Odd, in pixels. */
  kernelSize: number;
  /** Pixels. */
  sigma: number;
}

export const blur: Transform<typeof description.schema, BlurParameters> = {
  ...description,
  sample: ({ minimumSigma, maximumSigma }, random, size) => ({
    kernelSize: blurKernelSize(size),
    sigma: random.uniform(minimumSigma, maximumSigma),
  }),
  apply: gaussianBlur,
  device: {
    kind: 'gathers',
    columns: ['kernelSize', 'sigma'],
    code: `
fn blur(view: u32, at: vec2u) -> vec3f {
  let radius = (i32(parameter(view, blur_kernelSize)) - 1) / 2;
  let sigma = parameter(view, blur_sigma);
  var sum = vec3f();
  var total = 0f;
  for (var dy = -radius; dy <= radius; dy++) {
    let y = reflected(i32(at.y) + dy, height);
    for (var dx = -radius; dx <= radius; dx++) {
      let weight = exp(-f32(dx * dx + dy * dy) / (2 * sigma * sigma));
      sum += weight * source(view, vec2u(reflected(i32(at.x) + dx, width), y));
      total += weight;
    }
  }
  return sum / total;
}`,
  },
  parameterFields: (size) => [
    { name: 'kernelSize', minimum: 1, maximum: blurKernelSize(size), step: 2, unit: 'pixels' },
    { name: 'sigma', minimum: 0.05, maximum: 5, step: 0.05, unit: 'pixels' },
  ],
};

/** Odd, about a tenth of the image's height. */
export function blurKernelSize({ height }: { height: number }): number {
  return Math.max(2 * Math.floor(height / 20) + 1, 3);
}

/** Kept, because a batch blurs hundreds of images: what lies between the two axes, and a padded line. */
let between = new Float32Array();
let padded = new Float32Array();

function gaussianBlur(
  image: FloatImage,
  { kernelSize, sigma }: BlurParameters,
  data = new Float32Array(image.data.length),
): FloatImage {
  const { height, width, channels } = image;
  const weights = gaussianWeights(kernelSize, sigma);
  if (between.length !== data.length) between = new Float32Array(data.length);
  convolveLines(image.data, between, weights, { lines: 1, length: height, stride: width * channels });
  convolveLines(between, data, weights, { lines: height, length: width, stride: channels });
  return { ...image, data };
}

export function gaussianWeights(size: number, sigma: number): number[] {
  const centre = (size - 1) / 2;
  const raw = Array.from({ length: size }, (_, i) => Math.exp(-((i - centre) ** 2) / (2 * sigma ** 2)));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight / total);
}

/** Along one axis: `lines` of so many positions, `stride` values at each. */
function convolveLines(
  data: Float32Array,
  result: Float32Array,
  weights: readonly number[],
  { lines, length, stride }: { lines: number; length: number; stride: number },
): void {
  const centre = (weights.length - 1) / 2;
  const size = length * stride;
  const paddedSize = size + 2 * centre * stride;
  if (padded.length < paddedSize) padded = new Float32Array(paddedSize);
  for (let start = 0; start < lines * size; start += size) {
    for (let i = 0; i < size; i++) padded[centre * stride + i] = data[start + i]!;
    for (let outside = 1; outside <= centre; outside++) {
      for (const position of [-outside, length - 1 + outside]) {
        const source = start + reflect(position, length) * stride;
        const target = (centre + position) * stride;
        for (let i = 0; i < stride; i++) padded[target + i] = data[source + i]!;
      }
    }
    // The kernel is symmetric: its outer values in pairs.
    for (let i = 0; i < size; i++) {
      let sum = weights[centre]! * padded[i + centre * stride]!;
      for (let k = 0; k < centre; k++) {
        sum += weights[k]! * (padded[i + k * stride]! + padded[i + (2 * centre - k) * stride]!);
      }
      result[start + i] = sum;
    }
  }
}
