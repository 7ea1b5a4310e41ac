/** @file Representations as stripes: dark is 0, bright the largest absolute value of any. */
import type { WatchedLook } from '../../../features/watched/calls';

/**
 * Of some rows of h [rows, d], f32 [d] in [0, 1] each, on one scale.
 * @param rows which
 */
export function barcodes(
  { h, featureSize }: Pick<WatchedLook, 'h' | 'featureSize'>,
  rows: readonly number[],
): Float32Array[] {
  const picked = rows.map((row) => h.subarray(row * featureSize, (row + 1) * featureSize));
  const most = Math.max(
    ...picked.map((values) => values.reduce((m, value) => Math.max(m, Math.abs(value)), 0)),
  );
  return picked.map((values) => values.map((value) => (most > 0 ? Math.abs(value) / most : 0)));
}
