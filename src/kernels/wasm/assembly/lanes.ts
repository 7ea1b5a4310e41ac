/**
 * @file Four numbers at a time, and one at a time where fewer than four are left: the same formula,
 * written for v128, serves both.
 */

// @ts-ignore: decorator
@inline
export function read(address: usize, whole: bool): v128 {
  return whole ? v128.load(address) : v128.load_splat<f32>(address);
}

// @ts-ignore: decorator
@inline
export function write(address: usize, value: v128, whole: bool): void {
  if (whole) v128.store(address, value);
  else v128.store_lane<f32>(address, value, 0);
}
