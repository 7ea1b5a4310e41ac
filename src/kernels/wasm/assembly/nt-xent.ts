/**
 * @file NT-Xent of embeddings z [rows, size] around its two matrix products (src/losses/nt-xent/loss.ts):
 * u = z/‖z‖, S = u·uᵀ, row i and row i + rows/2 are partners.
 */
import { exp } from './exp';
import { read, write } from './lanes';
import { log } from './log';
import { fma } from './fma';
import { partStart } from './parts';

/** Rows shorter than its root are not brought to length 1. */
const smallestSquaredNorm: f32 = 1e-24;

/** u = z/‖z‖ and inverse[i] = 1/‖z_i‖. */
export function normalizeRows(z: usize, rows: i32, size: i32, u: usize, inverse: usize): void {
  const rowBytes = size << 2;
  for (let row = 0; row < rows; row++) {
    const inverseNorm = <f32>1 / sqrt(max(dot(z, z, size), smallestSquaredNorm));
    store<f32>(inverse + (row << 2), inverseNorm);
    addScaled(0, 0, inverseNorm, z, size, u);
    z += rowBytes;
    u += rowBytes;
  }
}

function dot(a: usize, b: usize, size: i32): f32 {
  let sums = f32x4.splat(0);
  let offset = 0;
  for (; offset + 16 <= size << 2; offset += 16) {
    sums = fma(v128.load(a + offset), v128.load(b + offset), sums);
  }
  let sum = addLanes(sums);
  for (; offset < size << 2; offset += 4) sum += load<f32>(a + offset) * load<f32>(b + offset);
  return sum;
}

/** target = p·a + q·b, without reading a where p is 0. */
function addScaled(p: f32, a: usize, q: f32, b: usize, size: i32, target: usize): void {
  let offset = 0;
  for (; offset + 16 <= size << 2; offset += 16) addScaledAt(offset, p, a, q, b, target, true);
  for (; offset < size << 2; offset += 4) addScaledAt(offset, p, a, q, b, target, false);
}

// @ts-ignore: decorator
@inline
function addScaledAt(offset: i32, p: f32, a: usize, q: f32, b: usize, target: usize, whole: bool): void {
  let value = f32x4.mul(read(b + offset, whole), f32x4.splat(q));
  if (p != 0) value = fma(read(a + offset, whole), f32x4.splat(p), value);
  write(target + offset, value, whole);
}

// @ts-ignore: decorator
@inline
function addLanes(a: v128): f32 {
  return (
    f32x4.extract_lane(a, 0) +
    f32x4.extract_lane(a, 1) +
    (f32x4.extract_lane(a, 2) + f32x4.extract_lane(a, 3))
  );
}

/** logSum[i] = ln Σ_{k≠i} exp(S_ik/τ). */
export function logSumExp(
  part: i32,
  parts: i32,
  similarities: usize,
  rows: i32,
  temperature: f32,
  logSum: usize,
): void {
  const end = partStart(rows, part + 1, parts);
  const sharpness = <f32>1 / temperature;
  for (let row = partStart(rows, part, parts); row < end; row++) {
    const s = similarities + ((row * rows) << 2);
    let largest: f32 = -2;
    for (let k = 0; k < rows; k++) if (k != row) largest = max(largest, load<f32>(s + (k << 2)));
    let sums = f32x4.splat(0);
    let k = 0;
    for (; k + 4 <= rows; k += 4) {
      const terms = exp(exponents(s + (k << 2), largest, sharpness, true));
      sums = f32x4.add(sums, withoutSelf(terms, k, row));
    }
    let sum = addLanes(sums);
    for (; k < rows; k++) {
      const term = exp(exponents(s + (k << 2), largest, sharpness, false));
      if (k != row) sum += f32x4.extract_lane(term, 0);
    }
    store<f32>(logSum + (row << 2), <f32>(log(sum) + largest * sharpness));
  }
}

/** (s − largest)/τ, at most 0. */
// @ts-ignore: decorator
@inline
function exponents(s: usize, largest: f32, sharpness: f32, whole: bool): v128 {
  const scaled = f32x4.mul(f32x4.sub(read(s, whole), f32x4.splat(largest)), f32x4.splat(sharpness));
  return f32x4.min(scaled, f32x4.splat(0));
}

/** Columns k to k + 3 of a row, 0 on the diagonal. */
// @ts-ignore: decorator
@inline
function withoutSelf(terms: v128, k: i32, row: i32): v128 {
  const columns = i32x4.add(i32x4.splat(k), i32x4(0, 1, 2, 3));
  return v128.andnot(terms, i32x4.eq(columns, i32x4.splat(row)));
}

/** The mean over the rows of logSum[i] − S_i,partner/τ. */
export function meanLoss(similarities: usize, rows: i32, temperature: f64, logSum: usize): f64 {
  let sum: f64 = 0;
  for (let row = 0; row < rows; row++) {
    const positive: f64 = load<f32>(similarities + ((row * rows + positiveOf(row, rows)) << 2));
    sum += load<f32>(logSum + (row << 2)) - positive / temperature;
  }
  return sum / rows;
}

// @ts-ignore: decorator
@inline
function positiveOf(row: i32, rows: i32): i32 {
  const half = rows >> 1;
  return row < half ? row + half : row - half;
}

/**
 * S becomes the weights with which the rows of u add up to dLoss/du, but for a factor 1/(rows·τ):
 * P_ij + P_ji − 2·[j is i's partner], P_ij = exp(S_ij/τ − logSum[i]), 0 on the diagonal.
 */
export function pullWeights(
  part: i32,
  parts: i32,
  similarities: usize,
  rows: i32,
  temperature: f32,
  logSum: usize,
): void {
  const end = partStart(rows, part + 1, parts);
  const sharpness = <f32>1 / temperature;
  for (let row = partStart(rows, part, parts); row < end; row++) {
    const s = similarities + ((row * rows) << 2);
    const own = f32x4.splat(load<f32>(logSum + (row << 2)));
    let offset = 0;
    for (; offset + 16 <= rows << 2; offset += 16) {
      pullWeightsAt(s + offset, sharpness, own, logSum + offset, true);
    }
    for (; offset < rows << 2; offset += 4) {
      pullWeightsAt(s + offset, sharpness, own, logSum + offset, false);
    }
    store<f32>(s + (row << 2), 0);
    const partner = s + (positiveOf(row, rows) << 2);
    store<f32>(partner, load<f32>(partner) - 2);
  }
}

// @ts-ignore: decorator
@inline
function pullWeightsAt(s: usize, sharpness: f32, own: v128, theirs: usize, whole: bool): void {
  const logit = f32x4.mul(read(s, whole), f32x4.splat(sharpness));
  const zero = f32x4.splat(0);
  const mine = exp(f32x4.min(f32x4.sub(logit, own), zero));
  const yours = exp(f32x4.min(f32x4.sub(logit, read(theirs, whole)), zero));
  write(s, f32x4.add(mine, yours), whole);
}

/** dz = factor·(du − u·(u·du))/‖z‖, over du. Rows too short to be brought to length 1 keep all of du. */
export function projectRows(
  rows: i32,
  size: i32,
  factor: f32,
  u: usize,
  inverse: usize,
  du: usize,
  dz: usize,
): void {
  const rowBytes = size << 2;
  for (let row = 0; row < rows; row++) {
    const inverseNorm = load<f32>(inverse + (row << 2));
    const isUnit = inverseNorm * inverseNorm * smallestSquaredNorm < 1;
    const along = isUnit ? dot(u, du, size) : 0;
    const scale = factor * inverseNorm;
    addScaled(-along * scale, u, scale, du, size, dz);
    u += rowBytes;
    du += rowBytes;
    dz += rowBytes;
  }
}
