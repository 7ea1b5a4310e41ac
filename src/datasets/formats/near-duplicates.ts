/**
 * @file Images that look the same at a small size. Each is averaged over a grid of 9 × 8; of neighbours in a row, one
 * bit says which is brighter (the difference hash of N. Krawetz). Two of which few of the 64 bits differ, and whose
 * cells are about as bright, are alike; all such pairs are found (near-search.ts).
 */
import { Grid } from './brightness-grid';
import { NearSearch } from './near-search';
import type { Picture } from './picture';

const across = 9;
const down = 8;
/** Of 64 bits. */
const mostDifferent = 4;
/** Of brightness, 0–255, averaged over the cells: flat images have like bits, whatever their brightness. */
const mostApart = 2;
/** A set of one grey would be all pairs. */
export const mostPairs = 1000;

const grid = new Grid(across, down);

/** f32 [72]: its brightness, averaged over the grid. */
export function cellsOf(picture: Picture): Float32Array {
  return grid.averages(picture);
}

export class NearDuplicates {
  private readonly names: string[] = [];
  /** Two words of 32 bits for each. */
  private readonly hashes: number[] = [];
  private readonly search = new NearSearch(across, down, mostApart);

  /** @param cells of `cellsOf` */
  add(name: string, cells: Float32Array): void {
    this.names.push(name);
    this.hashes.push(...differenceHash(cells));
    this.search.add(cells);
  }

  /** At most a thousand, in the order of their second images. */
  pairs(): readonly (readonly [string, string])[] {
    const { names, hashes } = this;
    const differs = (a: number, b: number) =>
      ones(hashes[2 * a]! ^ hashes[2 * b]!) + ones(hashes[2 * a + 1]! ^ hashes[2 * b + 1]!) > mostDifferent;
    return this.search.pairs(differs, mostPairs).map(([a, b]) => [names[a]!, names[b]!] as const);
  }
}

function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function differenceHash(cells: Float32Array): [number, number] {
  const words: [number, number] = [0, 0];
  let bit = 0;
  for (let y = 0; y < down; y++) {
    for (let x = 0; x + 1 < across; x++, bit++) {
      const isBrighter = cells[y * across + x]! > cells[y * across + x + 1]!;
      if (isBrighter) words[bit >> 5]! |= 1 << (bit & 31);
    }
  }
  return words;
}
