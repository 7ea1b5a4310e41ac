/**
 * @file What a long run holds at its marks, and whether it grew.
 */
import type { OwnBackend } from './results';

export interface SoakMark {
  step: number;
  /** Since the mark before. */
  msPerStep: number;
  tensors: number;
  deviceBytes: number;
  /** Of page and workers, after a collection; null where the browser does not say. */
  jsHeapBytes: number | null;
}

export interface SoakResult {
  backend: OwnBackend;
  adapter: string;
  /** After the warm-up, each quarter, and the end. */
  marks: SoakMark[];
}

/** Collections are not exact: what the JavaScript heap may gain. */
const heapFraction = 0.1;
const heapBytes = 2 ** 20;

/** A sentence for each thing that grew. The device's pools may fill up to the first quarter. */
export function findGrowth({ backend, marks }: SoakResult): string[] {
  const [start, quarter, end] = [marks[0]!, marks[1]!, marks.at(-1)!];
  const grew = (what: string, from: number, to: number, limit: number) =>
    to > limit ? [`On ${backend} ${what} grew from ${from} to ${to}.`] : [];
  const heap = { from: quarter.jsHeapBytes ?? 0, to: end.jsHeapBytes ?? 0 };
  return [
    ...grew('the number of tensors', start.tensors, end.tensors, start.tensors),
    ...grew('device memory (bytes)', quarter.deviceBytes, end.deviceBytes, quarter.deviceBytes),
    ...grew('the JavaScript heap (bytes)', heap.from, heap.to, heap.from * (1 + heapFraction) + heapBytes),
  ];
}
