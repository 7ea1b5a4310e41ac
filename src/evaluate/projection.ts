/**
 * @file Embeddings as points in a plane: principal component analysis (Pearson 1901) of unit rows, so
 * that the image follows the cosine, by which SimCLR compares. The components are the eigenvectors
 * of the covariance [d, d] with the largest eigenvalues; a point is its row's coordinate along each.
 */
import { Matrix } from 'ml-matrix';
import { PCA } from 'ml-pca';

/** Rows scaled to length 1, row-major [n, d]; a row of zeros stays one. */
export function unitRows(rows: ArrayLike<number>, n: number): Float32Array {
  const d = rows.length / n;
  const units = new Float32Array(rows.length);
  for (let row = 0; row < n; row++) {
    let squares = 0;
    for (let c = 0; c < d; c++) squares += rows[row * d + c]! ** 2;
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let c = 0; c < d; c++) units[row * d + c] = rows[row * d + c]! * scale;
  }
  return units;
}

/**
 * @param rows row-major [n, d], d ≥ 2
 * @returns points row-major [n, 2], their mean at the origin
 */
export function principalPlane(rows: ArrayLike<number>, n: number): Float32Array {
  const units = Matrix.from1DArray(n, rows.length / n, Array.from(unitRows(rows, n)));
  const pca = new PCA(units, { method: 'covarianceMatrix' });
  return Float32Array.from(pca.predict(units, { nComponents: 2 }).to1DArray());
}
