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

/** What competes for a convolution, in the order in which it is wished for. */
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

/** One or four numbers of a binding of that width, where `at` counts single ones. */
export function vectorAt(name: string, width: 1 | 4, at: string): string {
  return width === 4 ? `${name}[(${at}) / 4u]` : `${name}[${at}]`;
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

/**
 * Image, row and column (`<name>N`, `<name>Y`, `<name>X`, u32) of the tile's positions, from `first`
 * on; past the last position, the last one's. Divisions are dear: where a tile never leaves its line,
 * three serve all of its rows.
 */
export function positionsOf(
  name: string,
  rows: number,
  count: number,
  width: number,
  height: number,
): string {
  const decode = (r: number) => `
  let at${name}${r} = min(first + ${r}u, ${count - 1}u);
  let ${name}X${r} = at${name}${r} % ${width}u;
  let line${name}${r} = at${name}${r} / ${width}u;
  let ${name}Y${r} = line${name}${r} % ${height}u;
  let ${name}N${r} = line${name}${r} / ${height}u;`;
  if (width % rows !== 0) return repeat(rows, decode);
  return `${decode(0)}
  ${repeat(
    rows - 1,
    (r) => `
  let ${name}X${r + 1} = ${name}X0 + ${r + 1}u;
  let ${name}Y${r + 1} = ${name}Y0;
  let ${name}N${r + 1} = ${name}N0;`,
  )}`;
}
