/**
 * @file Uniformity: ln of the mean of e^(−2‖u_i − u_j‖²) over all pairs i < j (Wang & Isola 2020,
 * arXiv 2005.10242, section 4). Lower is more uniform; 0 if all rows are the same.
 */

/** @param u unit rows, row-major [n, k] */
export function uniformity(u: ArrayLike<number>, n: number): number {
  const k = u.length / n;
  let total = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      let squaredDistance = 0;
      for (let d = 0; d < k; d++) squaredDistance += (u[i * k + d]! - u[j * k + d]!) ** 2;
      total += Math.exp(-2 * squaredDistance);
    }
  }
  return Math.log(total / ((n * (n - 1)) / 2));
}
