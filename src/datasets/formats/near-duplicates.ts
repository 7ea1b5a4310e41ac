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
/** A set of one grey would be all pairs. */
const mostPairs = 1000;

export class NearDuplicates {
  private readonly names: string[] = [];
  private readonly hashes: bigint[] = [];
  private readonly cells: Float64Array[] = [];
  private readonly found: [string, string][] = [];
  /** By a part of the hash: those that have it. */
  private readonly buckets = Array.from({ length: partCount }, () => new Map<bigint, number[]>());

  add(name: string, picture: Picture): void {
    const cells = averages(picture);
    const hash = differenceHash(cells);
    const n = this.names.length;
    const candidates = new Set<number>();
    for (const [part, bucket] of this.buckets.entries()) {
      const key = partOf(hash, part);
      const others = bucket.get(key);
      if (others) for (const other of others) candidates.add(other);
      if (others) others.push(n);
      else bucket.set(key, [n]);
    }
    for (const other of candidates) {
      if (this.found.length >= mostPairs) break;
      const isAlike =
        distance(hash, this.hashes[other]!) <= mostDifferent && apart(cells, this.cells[other]!) <= mostApart;
      if (isAlike) this.found.push([this.names[other]!, name]);
    }
    this.names.push(name);
    this.hashes.push(hash);
    this.cells.push(cells);
  }

  /** At most a thousand. */
  pairs(): readonly (readonly [string, string])[] {
    return this.found;
  }
}

/** 13 bits of it, the last part fewer. */
function partOf(hash: bigint, part: number): bigint {
  return (hash >> BigInt(part * 13)) & 0x1fffn;
}

function distance(a: bigint, b: bigint): number {
  let bits = a ^ b;
  let count = 0;
  while (bits) {
    bits &= bits - 1n;
    count++;
  }
  return count;
}

/** The mean absolute difference. */
function apart(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;
}

function differenceHash(cells: Float64Array): bigint {
  let hash = 0n;
  for (let y = 0; y < down; y++) {
    for (let x = 0; x + 1 < across; x++) {
      hash = (hash << 1n) | (cells[y * across + x]! > cells[y * across + x + 1]! ? 1n : 0n);
    }
  }
  return hash;
}

/** Brightness (Rec. 601), averaged over the area of each cell, so that a size says nothing. */
function averages({ height, width, channels, pixels }: Picture): Float64Array {
  const cells = new Float64Array(across * down);
  const [columns, rows] = [coverage(width, across), coverage(height, down)];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * channels;
      const brightness = 0.299 * pixels[i]! + 0.587 * pixels[i + 1]! + 0.114 * pixels[i + 2]!;
      for (const [row, ofRow] of rows[y]!) {
        for (const [column, ofColumn] of columns[x]!) {
          cells[row * across + column]! += brightness * ofRow * ofColumn;
        }
      }
    }
  }
  return cells;
}

/** For each pixel of a line, the cells that it lies in, and which fraction of each it covers. */
function coverage(pixels: number, cells: number): [cell: number, fraction: number][][] {
  const size = cells / pixels;
  return Array.from({ length: pixels }, (_, pixel) => {
    const [start, end] = [pixel * size, (pixel + 1) * size];
    const covered: [number, number][] = [];
    for (let cell = Math.floor(start); cell < Math.min(end, cells); cell++) {
      covered.push([cell, Math.min(end, cell + 1) - Math.max(start, cell)]);
    }
    return covered;
  });
}
