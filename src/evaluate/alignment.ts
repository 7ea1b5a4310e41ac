/**
 * @file Alignment: mean squared distance between partners, mean‖u_i − v_i‖² (Wang & Isola 2020,
 * arXiv 2005.10242, section 4). 0 is perfect.
 */

/** @param u, v unit rows, row-major [n, k] */
export function alignment(u: ArrayLike<number>, v: ArrayLike<number>, n: number): number {
  let total = 0;
  for (let i = 0; i < u.length; i++) total += (u[i]! - v[i]!) ** 2;
  return total / n;
}
