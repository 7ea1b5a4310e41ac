/**
 * @file Gaussian noise (Chen et al. 2020, Figure 4): n of standard deviation σ added to every value,
 * clipped to [0, 1]. So that every backend draws the same n, it follows from the view's seed and the
 * value's place by whole numbers alone: the sum of twelve hashed bytes, which is normal to within
 * 0.1 in kurtosis (Irwin–Hall), less its mean and over its standard deviation.
 */
import { description } from './description';
import type { FloatImage, Transform } from '../transform';

export interface NoiseParameters {
  /** Of the whole range from black to white. */
  sigma: number;
  /** A whole number below 2²⁴, which f32 holds exactly. */
  seed: number;
}

const lastSeed = 2 ** 24 - 1;
/** Of the sum of twelve bytes. */
const mean = 12 * 127.5;
const deviation = Math.sqrt(256 ** 2 - 1);

export const noise: Transform<typeof description.schema, NoiseParameters> = {
  ...description,
  sample: ({ minimumSigma, maximumSigma }, random) => ({
    sigma: random.uniform(minimumSigma, maximumSigma),
    seed: random.integer(0, lastSeed),
  }),
  apply: withNoise,
  device: {
    kind: 'recolours',
    columns: ['sigma', 'seed'],
    code: `
fn noise_hash(bits: u32) -> u32 {
  var h = bits;
  h = (h ^ (h >> 16u)) * 0x7feb352du;
  h = (h ^ (h >> 15u)) * 0x846ca68bu;
  return h ^ (h >> 16u);
}
fn noise_bytes(bits: u32) -> u32 {
  let pairs = (bits & 0xff00ffu) + ((bits >> 8u) & 0xff00ffu);
  return (pairs & 0xffffu) + (pairs >> 16u);
}
fn noise_standard(seed: u32, index: u32) -> f32 {
  let first = noise_hash(seed ^ noise_hash(index));
  let second = noise_hash(first + 1u);
  let third = noise_hash(second + 1u);
  let bytes = noise_bytes(first) + noise_bytes(second) + noise_bytes(third);
  return (f32(bytes) - ${mean}) / ${deviation};
}
fn noise(view: u32, at: vec2u, color: vec3f) -> vec3f {
  let seed = u32(parameter(view, noise_seed));
  let index = (at.y * width + at.x) * channels;
  var drawn = vec3f(noise_standard(seed, index));
  if (channels == 3u) {
    drawn.y = noise_standard(seed, index + 1u);
    drawn.z = noise_standard(seed, index + 2u);
  }
  return clamp(color + parameter(view, noise_sigma) * drawn, vec3f(), vec3f(1));
}`,
  },
  parameterFields: () => [
    { name: 'sigma', minimum: 0, maximum: 0.5, step: 0.01, unit: 'fraction' },
    { name: 'seed', minimum: 0, maximum: lastSeed, step: 1 },
  ],
};

function withNoise(
  image: FloatImage,
  { sigma, seed }: NoiseParameters,
  data = new Float32Array(image.data.length),
): FloatImage {
  const places = placeHashes(data.length);
  for (let i = 0; i < data.length; i++) {
    const value = image.data[i]! + sigma * standardNoise(seed, places[i]!);
    data[i] = value < 0 ? 0 : value > 1 ? 1 : value;
  }
  return { ...image, data };
}

/** Kept, because they are the same for every image of a size. */
let hashes = new Int32Array();

/** `hash` of 0 to `length` − 1. */
export function placeHashes(length: number): Int32Array {
  if (hashes.length !== length) hashes = Int32Array.from({ length }, (_, i) => hash(i));
  return hashes;
}

/** Mean 0, standard deviation 1, within ±6. */
export function standardNoise(seed: number, placeHash: number): number {
  let bits = hash(seed ^ placeHash);
  let bytes = byteSum(bits);
  bits = hash(bits + 1);
  bytes += byteSum(bits);
  bits = hash(bits + 1);
  bytes += byteSum(bits);
  return (bytes - mean) / deviation;
}

/** 32 bits to 32 bits (C. Wellons, "lowbias32"). */
function hash(bits: number): number {
  let h = bits | 0;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}

function byteSum(bits: number): number {
  const pairs = (bits & 0xff00ff) + ((bits >>> 8) & 0xff00ff);
  return (pairs & 0xffff) + (pairs >>> 16);
}
