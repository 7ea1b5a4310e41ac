/**
 * @file Images that look the same at a small size. Each is averaged over a grid of 9 × 8; of neighbours in a row, one
 * bit says which is brighter (the difference hash of N. Krawetz). Two of the same 64 bits but for a few are alike.
 */
import type { Picture } from './picture';

const across = 9;
const down = 8;
/** Of 64 bits. */
const mostDifferent = 4;
/** Of brightness, 0–255, averaged over the cells: flat images have like bits, whatever their brightness. */
const mostApart = 2;
/** A hash is looked up by its parts: of two with at most four bits different, one part in five is the same. */
const partCount = 5;
const partBits = 13;
/** What more images than that have in common, such as a dark margin, says nothing: these are enough to compare with. */
const mostOfPart = 24;
/** A set of one grey would be all pairs. */
const mostPairs = 1000;

export class NearDuplicates {
  private readonly names: string[] = [];
  /** The five parts of each. */
  private readonly hashes: Uint16Array[] = [];
  private readonly cells: Float32Array[] = [];
  /** The last one that each was compared with. */
  private readonly comparedWith: number[] = [];
  private readonly found: [string, string][] = [];
  /** By a part of the hash: those that have it. */
  private readonly buckets = Array.from({ length: partCount }, () => new Map<number, number[]>());
  private readonly grid = new Grid();

  add(name: string, picture: Picture): void {
    const cells = this.grid.averages(picture);
    const hash = differenceHash(cells);
    const n = this.names.length;
    for (let part = 0; part < partCount; part++) {
      const bucket = this.buckets[part]!;
      const others = bucket.get(hash[part]!);
      if (!others) bucket.set(hash[part]!, [n]);
      else {
        for (const other of others) this.compare(other, n, hash, cells, name);
        if (others.length < mostOfPart) others.push(n);
      }
    }
    this.names.push(name);
    this.hashes.push(hash);
    this.cells.push(cells);
    this.comparedWith.push(-1);
  }

  /** Once, however many parts of their hashes are the same. */
  private compare(other: number, n: number, hash: Uint16Array, cells: Float32Array, name: string): void {
    if (this.comparedWith[other] === n || this.found.length >= mostPairs) return;
    this.comparedWith[other] = n;
    const isAlike =
      distance(hash, this.hashes[other]!) <= mostDifferent && apart(cells, this.cells[other]!) <= mostApart;
    if (isAlike) this.found.push([this.names[other]!, name]);
  }

  /** At most a thousand. */
  pairs(): readonly (readonly [string, string])[] {
    return this.found;
  }
}

function distance(a: Uint16Array, b: Uint16Array): number {
  let count = 0;
  for (let part = 0; part < partCount; part++) {
    for (let bits = a[part]! ^ b[part]!; bits; bits &= bits - 1) count++;
  }
  return count;
}

/** The mean absolute difference. */
function apart(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]! - b[i]!);
  return sum / a.length;
}

function differenceHash(cells: Float32Array): Uint16Array {
  const parts = new Uint16Array(partCount);
  let bit = 0;
  for (let y = 0; y < down; y++) {
    for (let x = 0; x + 1 < across; x++, bit++) {
      const isBrighter = cells[y * across + x]! > cells[y * across + x + 1]!;
      if (isBrighter) parts[Math.floor(bit / partBits)]! |= 1 << (bit % partBits);
    }
  }
  return parts;
}

/** Which cells the pixels of a line lie in: for each pixel the first one, and which fraction of that and of the next it covers. */
interface Coverage {
  first: Uint8Array;
  /** [pixels · taps]. */
  fractions: Float32Array;
  taps: number;
}

/** Brightness (Rec. 601), averaged over the area of each cell, so that a size says nothing. */
class Grid {
  private readonly coverages = new Map<string, Coverage>();

  averages({ height, width, channels, pixels }: Picture): Float32Array {
    const cells = new Float32Array(across * down);
    const [columns, rows] = [this.coverage(width, across), this.coverage(height, down)];
    const line = new Float32Array(across);
    for (let y = 0; y < height; y++) {
      line.fill(0);
      for (let x = 0; x < width; x++) {
        const i = (y * width + x) * channels;
        const brightness = 0.299 * pixels[i]! + 0.587 * pixels[i + 1]! + 0.114 * pixels[i + 2]!;
        const first = columns.first[x]!;
        for (let tap = 0; tap < columns.taps; tap++) {
          const fraction = columns.fractions[x * columns.taps + tap]!;
          if (fraction > 0) line[first + tap]! += brightness * fraction;
        }
      }
      for (let tap = 0; tap < rows.taps; tap++) {
        const fraction = rows.fractions[y * rows.taps + tap]!;
        if (fraction === 0) continue;
        const start = (rows.first[y]! + tap) * across;
        for (let x = 0; x < across; x++) cells[start + x]! += line[x]! * fraction;
      }
    }
    return cells;
  }

  private coverage(pixels: number, cells: number): Coverage {
    const key = `${pixels}/${cells}`;
    const known = this.coverages.get(key);
    if (known) return known;
    const size = cells / pixels;
    const taps = Math.ceil(size) + 1;
    const first = new Uint8Array(pixels);
    const fractions = new Float32Array(pixels * taps);
    for (let pixel = 0; pixel < pixels; pixel++) {
      const [start, end] = [pixel * size, (pixel + 1) * size];
      first[pixel] = Math.floor(start);
      for (let tap = 0; tap < taps; tap++) {
        const cell = first[pixel]! + tap;
        const covered = cell < cells ? Math.min(end, cell + 1) - Math.max(start, cell) : 0;
        fractions[pixel * taps + tap] = Math.max(covered, 0);
      }
    }
    const coverage = { first, fractions, taps };
    this.coverages.set(key, coverage);
    return coverage;
  }
}
