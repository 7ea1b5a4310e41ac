/**
 * @file Two sums a channel over the rows of x [rows, channels]: in bands that stay in the first cache, in f32 within a
 * band and f64 between bands, a part of them each thread.
 */

/** Numbers of a band. */
export const bandSize = 8192;

/** Adds (a, b), lane by lane, to f64 pairs. */
export function addPairs(sums: usize, a: v128, b: v128, whole: bool): void {
  addPair(sums, f32x4.extract_lane(a, 0), f32x4.extract_lane(b, 0));
  if (!whole) return;
  addPair(sums + 16, f32x4.extract_lane(a, 1), f32x4.extract_lane(b, 1));
  addPair(sums + 32, f32x4.extract_lane(a, 2), f32x4.extract_lane(b, 2));
  addPair(sums + 48, f32x4.extract_lane(a, 3), f32x4.extract_lane(b, 3));
}

// @ts-ignore: decorator
@inline
function addPair(sums: usize, a: f32, b: f32): void {
  store<f64>(sums, load<f64>(sums) + a);
  store<f64>(sums, load<f64>(sums, 8) + b, 8);
}

/** All parts' pairs, into the first part's. */
export function mergeParts(parts: i32, sums: usize, channels: i32): void {
  for (let part = 1; part < parts; part++) {
    const theirs = sums + ((part * channels) << 4);
    for (let offset = 0; offset < channels << 4; offset += 8) {
      store<f64>(sums + offset, load<f64>(sums + offset) + load<f64>(theirs + offset));
    }
  }
}
