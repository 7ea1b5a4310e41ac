/**
 * @file Register tiles (`tile.ts`) that are spread over subgroups: four lanes have the same columns and neighbouring rows,
 * and fetch what they all multiply by together, a quarter each. A processor that plays a card has subgroups of four and
 * fetches each number by itself, so that there a product takes half as long. Only where all subgroups have four lanes.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { Variant } from './autotune';
import type { Element } from './dispatch';
import { subgroupSize } from './subgroup-tile';
import { tileName, type Tile } from './tile';

const lanes = 4;

export interface SpreadTile extends Tile {
  isSpread: boolean;
  /** By those that are spread, but where there are too few threads for these. */
  isBeaten?: boolean;
}

/** Those of a convolution or its gradient by the input, in the order in which they are wished for. */
export const spreadTiles: readonly Tile[] = [
  { rows: 8, vectors: 4 },
  { rows: 8, vectors: 2 },
];

/**
 * What competes, in the order in which it is wished for.
 * @param width in which the lanes take what they share; 1 for halves, which are not spread
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

/** WGSL that opens `run`: a thread's `rowGroup`, which of a spread tile may be past the last, and which of the `others` it is of. */
export function openRun({ isSpread }: SpreadTile, rowGroups: number): string {
  if (!isSpread) {
    return `
fn run(thread: u32) {
  let rowGroup = thread % ${rowGroups}u;
  let other = thread / ${rowGroups}u;`;
  }
  const subgroups = Math.ceil(rowGroups / lanes);
  return `
fn gathered(mine: f32) -> vec4f {
  return vec4f(${Array.from({ length: lanes }, (_, lane) => `subgroupBroadcast(mine, ${lane}u)`).join(', ')});
}
fn run(group: u32, lane: u32) {
  let rowGroup = (group % ${subgroups}u) * ${lanes}u + lane;
  let other = group / ${subgroups}u;`;
}

/** A vector or number that the whole subgroup takes from a binding of `sharedElement`. @param at where it is, counted as such */
export function sharedAt({ isSpread }: SpreadTile, name: string, at: string): string {
  return isSpread ? `gathered(${name}[(${at}) * ${lanes}u + lane])` : `${name}[${at}]`;
}

export function sharedElement({ isSpread }: SpreadTile, element: Element): Element {
  return isSpread ? 'f32' : element;
}
