/** @file Rows scaled to length 1, so that their dot products are cosines. A row of zeros stays one. */

/** @param values f32 [n, k], row-major */
export function unitRows(values: Float32Array, k: number): Float32Array {
  const unit = new Float32Array(values.length);
  for (let start = 0; start < values.length; start += k) {
    const row = values.subarray(start, start + k);
    const norm = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0)) || 1;
    for (let i = 0; i < k; i++) unit[start + i] = row[i]! / norm;
  }
  return unit;
}
