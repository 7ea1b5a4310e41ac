/**
 * @file Which of many small grids of brightness are alike: their cells differ by no more than so much in the mean. Added up
 * with any signs, the cells of two such grids give sums that are no further apart than all their cells together. So the
 * grids are sorted into boxes as wide as that by three such sums, of those with most spread, and each is compared with
 * what lies in its own box and the boxes around it: no pair is missed.
 */

/** Which way the sums are taken: over lines and columns, halves, quarters and stripes against each other. */
const stripes: readonly ((at: number) => number)[] = [
  () => 1,
  (at) => (at & 4 ? -1 : 1),
  (at) => (at & 2 ? -1 : 1),
  (at) => (at & 1 ? -1 : 1),
];
const axes = 3;
/** Of one grid. Only of sets of almost nothing but the same image there are more. */
const mostCompared = 4096;

export class NearSearch {
  private readonly length: number;
  private readonly signs: readonly Int8Array[];
  private cells: Float32Array;
  private count = 0;

  /** @param apart the most that the cells of two may differ, in the mean */
  constructor(
    across: number,
    down: number,
    private readonly apart: number,
  ) {
    this.length = across * down;
    this.cells = new Float32Array(1024 * this.length);
    this.signs = stripes.flatMap((ofLine) =>
      stripes.map((ofColumn) =>
        Int8Array.from(
          { length: this.length },
          (_, i) => ofLine(Math.floor(i / across)) * ofColumn(i % across),
        ),
      ),
    );
  }

  add(cells: Float32Array): void {
    const end = (this.count + 1) * this.length;
    if (end > this.cells.length) {
      const larger = new Float32Array(2 * this.cells.length);
      larger.set(this.cells);
      this.cells = larger;
    }
    this.cells.set(cells, this.count * this.length);
    this.count++;
  }

  /**
   * @param differs of two, what is quickly told and rules them out
   * @returns at most `most` pairs, each with its lower index first, in the order of the higher one
   */
  pairs(differs: (a: number, b: number) => boolean, most: number): [number, number][] {
    const found: [number, number][] = [];
    const boxes = new Map<number, number[]>();
    const places = this.places();
    for (let n = 0; n < this.count && found.length < most; n++) {
      const place = places.subarray(n * axes, (n + 1) * axes);
      let compared = 0;
      const before = found.length;
      for (const key of keysAround(place)) {
        for (const other of boxes.get(key) ?? []) {
          if (++compared > mostCompared) break;
          if (!differs(other, n) && this.areAlike(other, n)) found.push([other, n]);
        }
      }
      const own = keyOf(place[0]!, place[1]!, place[2]!);
      const box = boxes.get(own);
      if (box) box.push(n);
      else boxes.set(own, [n]);
      if (found.length - before > 1) sortFrom(found, before);
    }
    return found.slice(0, most);
  }

  private areAlike(a: number, b: number): boolean {
    const { cells, length } = this;
    const most = this.apart * length;
    let sum = 0;
    for (let i = 0; i < length; i++) sum += Math.abs(cells[a * length + i]! - cells[b * length + i]!);
    return sum <= most;
  }

  /** i32 [count, axes]: in which box each lies, along the axes of most spread. */
  private places(): Int32Array {
    const { count } = this;
    // A little wider, for the rounding of sums.
    const width = this.apart * this.length * 1.001;
    const widest = this.signs
      .map((signs) => this.sums(signs))
      .map((sums) => ({ sums, spread: variance(sums) }))
      .sort((a, b) => b.spread - a.spread)
      .slice(0, axes);
    const places = new Int32Array(count * axes);
    for (const [axis, { sums }] of widest.entries()) {
      for (let n = 0; n < count; n++) places[n * axes + axis] = Math.floor(sums[n]! / width);
    }
    return places;
  }

  private sums(signs: Int8Array): Float64Array {
    const { cells, length } = this;
    const sums = new Float64Array(this.count);
    for (let n = 0; n < sums.length; n++) {
      let sum = 0;
      for (let i = 0; i < length; i++) sum += signs[i]! * cells[n * length + i]!;
      sums[n] = sum;
    }
    return sums;
  }
}

function variance(values: Float64Array): number {
  let [sum, squares] = [0, 0];
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return squares / values.length - (sum / values.length) ** 2;
}

/** Places lie within ±1,000 boxes. */
function keyOf(a: number, b: number, c: number): number {
  return ((a + 1024) * 2048 + b + 1024) * 2048 + c + 1024;
}

/** Of its own box first. */
function keysAround(place: Int32Array): number[] {
  const keys: number[] = [];
  for (const a of [0, -1, 1])
    for (const b of [0, -1, 1])
      for (const c of [0, -1, 1]) keys.push(keyOf(place[0]! + a, place[1]! + b, place[2]! + c));
  return keys;
}

/** By the lower index. */
function sortFrom(pairs: [number, number][], start: number): void {
  const sorted = pairs.slice(start).sort(([a], [b]) => a - b);
  sorted.forEach((pair, i) => (pairs[start + i] = pair));
}
