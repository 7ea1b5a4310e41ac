/**
 * @file RankMe, the effective rank of embeddings (Garrido et al. 2023, arXiv 2210.02885, eq. 1–2):
 * exp(−Σ p ln p), p = σ/Σσ + 1e−7 over the singular values σ. From 1 (collapsed) to k.
 */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

const epsilon = 1e-7;

/** @param z rows, row-major [n, k] */
export function rankMe(z: ArrayLike<number>, n: number): number {
  const k = z.length / n;
  // σ² are the eigenvalues of the smaller of ZᵀZ and ZZᵀ, summed in double precision.
  const rows = Matrix.from1DArray(n, k, Array.from(z));
  const gram = k <= n ? rows.transpose().mmul(rows) : rows.mmul(rows.transpose());
  const eigenvalues = new EigenvalueDecomposition(gram, { assumeSymmetric: true }).realEigenvalues;
  const singular = eigenvalues.map((value) => Math.sqrt(Math.max(value, 0)));
  const total = singular.reduce((sum, value) => sum + value, 0);
  const entropy = singular.reduce((sum, value) => {
    const p = value / total + epsilon;
    return sum - p * Math.log(p);
  }, 0);
  return Math.exp(entropy);
}
