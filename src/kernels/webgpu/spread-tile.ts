/**
 * @file Register tiles (`tile.ts`) that are spread over subgroups: four lanes have the same columns and neighbouring rows,
 * and fetch what they all multiply by together, a vector each. A processor that plays a card has subgroups of four and
 * fetches each number by itself, so that there a product takes half as long. Only where all subgroups have four lanes.
 * For such a processor each sum is added up from several products before it is stored.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { Variant } from './autotune';
import { subgroupSize } from './subgroup-tile';
import { repeat, tileName, type Tile } from './tile';

const lanes = 4;

export interface SpreadTile extends Tile {
  isSpread: boolean;
  /** By those that are spread, but where there are too few threads for these. */
  isBeaten?: boolean;
}

/**
 * Those of a convolution or its gradient by the input, in the order in which they are wished for. The wide one takes half a
 * second to compile, twice as long as the other, and 0.85 of its time.
 */
export function spreadTilesOf(channels: number): readonly Tile[] {
  const narrow = { rows: 8, vectors: 4 };
  return channels % 32 === 0 ? [{ rows: 8, vectors: 8 }, narrow] : [narrow];
}

/**
 * What competes, in the order in which it is wished for.
 * @param width in which the lanes take what they share
 */
export function competingTiles(
  backend: WebGPUBackend,
  width: 1 | 4,
  tiles: readonly Tile[],
  spreadTiles: readonly Tile[],
): SpreadTile[] {
  const plain = tiles.map((tile) => ({ ...tile, isSpread: false }));
  if (width !== lanes || subgroupSize(backend) !== lanes || spreadTiles.length === 0) return plain;
  const beaten = plain.map((tile, i) => ({ ...tile, isBeaten: i < plain.length - 1 }));
  return [...spreadTiles.map((tile) => ({ ...tile, isSpread: true })), ...beaten];
}

/**
 * Name and threads of a variant: those of neighbouring row groups lie side by side, and are a subgroup where the tile is spread.
 * @param others how often there are so many row groups
 */
export function layOut(
  tile: SpreadTile,
  rowGroups: number,
  others: number,
): Omit<Variant, 'bindings' | 'code'> {
  const { isBeaten = false } = tile;
  if (!tile.isSpread) return { name: tileName(tile), threads: rowGroups * others, isBeaten };
  return {
    name: `${tileName(tile)} spread`,
    threads: Math.ceil(rowGroups / lanes) * lanes * others,
    workgroupSize: lanes,
    cooperative: true,
    usesSubgroups: true,
  };
}

/**
 * WGSL that opens `run`: a thread's `rowGroup`, which of a spread tile may be past the last, and which of the `others` it is of.
 * A spread tile's `sums` lie in memory, which `lane` as an index sees to: what SwiftShader keeps in registers from fetch to
 * fetch, each of them some branches, it takes long to compile and stores and loads no less often.
 * @param sums of a spread tile's thread
 */
export function openRun({ isSpread }: SpreadTile, rowGroups: number, sums: number): string {
  if (!isSpread) {
    return `
fn run(thread: u32) {
  let rowGroup = thread % ${rowGroups}u;
  let other = thread / ${rowGroups}u;`;
  }
  const subgroups = Math.ceil(rowGroups / lanes);
  return `
var<private> sums: array<f32, ${sums}>;
fn run(group: u32, lane: u32) {
  sums[lane] = 0f;
  let rowGroup = (group % ${subgroups}u) * ${lanes}u + lane;
  let other = group / ${subgroups}u;`;
}

/** WGSL: the numbers or vectors `<name>0` to `<name>3` of which each lane has fetched one, all of them in all lanes. */
export function handRound(name: string, fetched: string): string {
  return `
  let ${name}Fetched = ${fetched};
  ${repeat(lanes, (lane) => `let ${name}${lane} = subgroupBroadcast(${name}Fetched, ${lane}u);`)}`;
}

/** WGSL: four neighbouring sums of a spread tile. */
export function sumsFrom(first: number): string {
  return `vec4f(${[0, 1, 2, 3].map((i) => `sums[${first + i}]`).join(', ')})`;
}

/** WGSL: so many products, added up. */
export function addUp(count: number, product: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => product(i)).join(' + ');
}
