/** @file e^x in four lanes, for x ≤ 0, within 2e-7 of the value: e^x = 2^n · e^r, |r| ≤ ln 2 / 2. */
import { fma } from './fma';

/** Below, e^x is not a normal f32, and 0 is returned. */
const lowest: f32 = -87;
// ln 2 in two parts, so that n·ln 2 is subtracted exactly.
const ln2High: f32 = 0.693359375;
const ln2Low: f32 = -2.12194440e-4;

// @ts-ignore: decorator
@inline
export function exp(x: v128): v128 {
  const n = f32x4.nearest(f32x4.mul(f32x4.max(x, f32x4.splat(lowest)), f32x4.splat(1.44269504088896341)));
  let r = fma(n, f32x4.splat(-ln2High), f32x4.max(x, f32x4.splat(lowest)));
  r = fma(n, f32x4.splat(-ln2Low), r);
  let p = fma(r, f32x4.splat(1.9875691500e-4), f32x4.splat(1.3981999507e-3));
  p = fma(p, r, f32x4.splat(8.3334519073e-3));
  p = fma(p, r, f32x4.splat(4.1665795894e-2));
  p = fma(p, r, f32x4.splat(1.6666665459e-1));
  p = fma(p, r, f32x4.splat(0.5));
  p = fma(f32x4.mul(r, r), p, f32x4.add(r, f32x4.splat(1)));
  const scaled = i32x4.add(p, i32x4.shl(i32x4.trunc_sat_f32x4_s(n), 23));
  return v128.and(scaled, f32x4.ge(x, f32x4.splat(lowest)));
}
