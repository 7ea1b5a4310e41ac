/**
 * @file The k largest entries of a list without sorting all of it: a heap of the best so far with the
 * worst on top, O(n + k·ln(n/k)·ln k) in random order.
 */

/** Indices by falling value, equal values by rising index; min(k, n) of them. */
export function largestEntries(values: ArrayLike<number>, k: number): number[] {
  const size = Math.min(k, values.length);
  const heap = new Uint32Array(size);
  // The later of two equal entries is the worse one.
  const isWorse = (a: number, b: number) => values[a]! < values[b]! || (values[a]! === values[b]! && a > b);
  const sink = (at: number) => {
    const entry = heap[at]!;
    for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && isWorse(heap[child + 1]!, heap[child]!)) child++;
      if (!isWorse(heap[child]!, entry)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = entry;
  };
  for (let i = 0; i < size; i++) heap[i] = i;
  for (let i = (size >> 1) - 1; i >= 0; i--) sink(i);
  for (let i = size; i < values.length; i++) {
    if (values[i]! > values[heap[0]!]!) {
      heap[0] = i;
      sink(0);
    }
  }
  return Array.from(heap).sort((a, b) => values[b]! - values[a]! || a - b);
}
