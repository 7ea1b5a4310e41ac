/**
 * @file A layout laid onto another one of the same points, so that what still moves has changed:
 * centred, scaled to the same size, and turned or mirrored by the orthogonal matrix R that minimises
 * ‖XR − Y‖ (orthogonal Procrustes, Schönemann 1966): R = UVᵀ of the singular value decomposition
 * XᵀY = UΣVᵀ.
 * The size is the root mean square distance from the centre, ‖Y‖/‖X‖, and not least squares' ΣΣ/‖X‖²:
 * that one is smaller the less two layouts agree, so that a map aligned again and again would shrink.
 */
import { Matrix, SingularValueDecomposition } from 'ml-matrix';

/**
 * @param layout points X, row-major [n, k]
 * @param reference points Y of the same images, row-major [n, k]
 * @returns X on Y, row-major [n, k]
 */
export function alignLayout(layout: Float32Array, reference: Float32Array, n: number): Float32Array {
  const x = centred(layout, n);
  const y = centred(reference, n);
  const { points, size } = x;
  if (size === 0 || y.size === 0) return layout.slice();
  const { leftSingularVectors: u, rightSingularVectors: v } = new SingularValueDecomposition(
    points.transpose().mmul(y.points),
  );
  const turned = points.mmul(u.mmul(v.transpose())).mul(y.size / size);
  return Float32Array.from(turned.addRowVector(y.centre).to1DArray());
}

/** The layout around the origin, its root mean square distance from there 1 (or 0, if all points are one). */
export function standardLayout(layout: Float32Array, n: number): Float32Array {
  const { points, size } = centred(layout, n);
  return Float32Array.from(points.mul(size > 0 ? 1 / size : 0).to1DArray());
}

function centred(layout: Float32Array, n: number): { points: Matrix; centre: number[]; size: number } {
  const all = Matrix.from1DArray(n, layout.length / n, Array.from(layout));
  const centre = all.mean('column');
  const points = all.subRowVector(centre);
  return { points, centre, size: points.norm('frobenius') / Math.sqrt(n) };
}
