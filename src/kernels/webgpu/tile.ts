/**
 * @file Register tiles: the WGSL of a thread that computes several rows × several columns of a
 * product, so that each number loaded is used many times. No workgroup memory and no barriers, which
 * is fast with and without a GPU. Numbers are taken four at a time where the counts allow. Conditions
 * are joined by `&`: `&&` is a branch, of which a tile holds so many that SwiftShader compiled one
 * for 17 s instead of 0.3 s.
 */

/** How many outputs a thread computes. */
export interface Tile {
  rows: number;
  /** In vectors of `width` columns. */
  vectors: number;
}

/** What competes for a convolution; the first is taken where nothing was measured. */
export const tiles: readonly Tile[] = [
  { rows: 8, vectors: 4 },
  { rows: 8, vectors: 2 },
  { rows: 4, vectors: 2 },
  { rows: 4, vectors: 1 },
];

export function tileName({ rows, vectors }: Tile): string {
  return `${rows}×${vectors}`;
}

/** 4 where numbers can be taken as vec4f, else 1. */
export function widthOf(count: number): 1 | 4 {
  return count % 4 === 0 ? 4 : 1;
}

export function elementOf(width: 1 | 4): 'f32' | 'vec4f' {
  return width === 4 ? 'vec4f' : 'f32';
}

/** Lines of WGSL, one for each i < count. */
export function repeat(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join('\n');
}

/** One component of a vector of that width. */
export function component(name: string, width: 1 | 4, i: number): string {
  return width === 4 ? `${name}[${i}]` : name;
}

export function declareSums({ rows, vectors }: Tile, element: string): string {
  return repeat(rows, (r) => repeat(vectors, (v) => `var sum${r}_${v} = ${element}();`));
}
