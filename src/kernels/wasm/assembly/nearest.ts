/**
 * @file Which other row of u [rows, size] has the largest dot product with each, without the products [rows, rows] in
 * memory: those of a few rows with all others at a time.
 */
import { convolveWindows } from './convolve-windows';
import { ownRoom, partStart } from './parts';

/** The first of several that are as near; 0 where nothing can be compared, as with NaN. */
export function nearestOthers(
  part: i32,
  parts: i32,
  u: usize,
  rows: i32,
  size: i32,
  /** uᵀ, packed by `packKernel`. */
  packed: usize,
  /** Room for `rowsAtOnce` rows of products a thread. */
  scratch: usize,
  rowsAtOnce: i32,
  /** i32 [rows] */
  nearest: usize,
): void {
  const end = partStart(rows, part + 1, parts);
  const rowBytes = size << 2;
  const productBytes = rows << 2;
  scratch = ownRoom(scratch, rowsAtOnce * productBytes);
  for (let first = partStart(rows, part, parts); first < end; first += rowsAtOnce) {
    const count = min(rowsAtOnce, end - first);
    const source = u + first * rowBytes;
    convolveWindows(source, rowBytes, 0, 0, 0, 1, size, count, 1, 1, packed, scratch, productBytes, 0, 0, rows);
    for (let i = 0; i < count; i++) {
      store<i32>(nearest + ((first + i) << 2), largestBut(first + i, scratch + i * productBytes, rows));
    }
  }
}

/** Where the largest of `count` numbers is, but for the one at `self`. */
function largestBut(self: i32, numbers: usize, count: i32): i32 {
  let at = 0;
  let largest: f32 = -Infinity;
  for (let i = 0; i < count; i++) {
    const value = load<f32>(numbers + (i << 2));
    if (value > largest && i != self) {
      largest = value;
      at = i;
    }
  }
  return at;
}
