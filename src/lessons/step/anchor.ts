/**
 * @file One anchor's way through the loss, in doubles, from embeddings z [2N, k] as they came from the network (Chen et
 * al. 2020, eq. 1), and the derivatives of its own loss ℓ on the way back:
 *
 *     u = z / |z|,  s_k = u_i · u_k,  p_k = exp(s_k/τ) / Σ_{j≠i} exp(s_j/τ),  ℓ = −ln p_+
 *     ∂ℓ/∂s_k = (p_k − [k = +]) / τ,  ∂ℓ/∂u_i = Σ_k ∂ℓ/∂s_k u_k,  ∂ℓ/∂z_i = (g − (g·u_i) u_i) / |z_i|  with g = ∂ℓ/∂u_i
 */
import { positiveOf } from '../../evaluate/infonce';
import { rowSoftmax } from '../../evaluate/row-softmax';

export interface Candidate {
  view: number;
  isPositive: boolean;
  cosine: number;
  /** s/τ. */
  scaled: number;
  exponential: number;
  probability: number;
  /** ∂ℓ/∂s: below 0 the step pulls the two together, above it pushes them apart. */
  slope: number;
}

export interface AnchorTrace {
  anchor: number;
  z: readonly number[];
  /** |z|. */
  length: number;
  unit: readonly number[];
  /** All others, the positive first, then by falling cosine. */
  candidates: readonly Candidate[];
  /** Σ exp(s/τ). */
  sum: number;
  /** ℓ, in nats. */
  loss: number;
  /** ∂ℓ/∂z of the anchor. */
  gradient: readonly number[];
}

/** @param size k */
export function traceAnchor(
  z: ArrayLike<number>,
  size: number,
  anchor: number,
  temperature: number,
): AnchorTrace {
  const views = z.length / size;
  const rows = Array.from({ length: views }, (_, view) => unitRow(z, size, view));
  const { unit, length, row } = rows[anchor]!;
  const positive = positiveOf(anchor, views);
  const cosines = rows.map((other) => dot(unit, other.unit));
  const { probabilities, logNormalizer } = rowSoftmax(cosines, anchor, temperature);
  const candidates = cosines
    .map((cosine, view): Candidate => {
      const isPositive = view === positive;
      const scaled = cosine / temperature;
      const probability = probabilities[view]!;
      const slope = (probability - Number(isPositive)) / temperature;
      return { view, isPositive, cosine, scaled, exponential: Math.exp(scaled), probability, slope };
    })
    .filter(({ view }) => view !== anchor)
    .sort((a, b) => Number(b.isPositive) - Number(a.isPositive) || b.cosine - a.cosine);
  const byUnit = unit.map((_, i) =>
    candidates.reduce((sum, { slope, view }) => sum + slope * rows[view]!.unit[i]!, 0),
  );
  const along = dot(byUnit, unit);
  return {
    ...{ anchor, z: row, length, unit, candidates },
    sum: candidates.reduce((sum, { exponential }) => sum + exponential, 0),
    loss: logNormalizer - cosines[positive]! / temperature,
    gradient: byUnit.map((value, i) => (value - along * unit[i]!) / length),
  };
}

/** The cosine of two views. */
export function cosineOf(z: ArrayLike<number>, size: number, a: number, b: number): number {
  return dot(unitRow(z, size, a).unit, unitRow(z, size, b).unit);
}

function unitRow(z: ArrayLike<number>, size: number, view: number) {
  const row = Array.from({ length: size }, (_, i) => z[view * size + i]!);
  const length = Math.hypot(...row);
  return { row, length, unit: row.map((value) => value / length) };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
