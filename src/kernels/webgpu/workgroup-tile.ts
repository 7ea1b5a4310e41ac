/**
 * @file The rival of register tiles (`tile.ts`): a product A·B whose operands a workgroup fetches
 * together into workgroup memory, a slice of k at a time, so that each number leaves global memory
 * once for 32 rows or columns. It pays where loads are dear and barriers cheap, as on large graphics
 * cards, and loses 20 times over where a processor plays the graphics card; `variants.ts` measures.
 *
 * A workgroup of 64 lanes computes 32 × 32 outputs, a lane 4 × 4 of them.
 */
import type { Binding } from './dispatch';
import { repeat } from './tile';
import type { Variant } from './variants';

const lanes = 64;
const side = 32;
const depth = 16;
const perLane = 4;

/** A product whose operands threads share. */
export interface SharedProduct {
  /** Of A [m, k] · B [k, n]. */
  m: number;
  k: number;
  n: number;
  /** Products side by side. */
  matrices: number;
  /**
   * WGSL that declares `fn loadA(matrix: u32, row: u32, k: u32) -> f32`,
   * `fn loadB(matrix: u32, k: u32, column: u32) -> f32`, both called within bounds only, and
   * `fn store(matrix: u32, row: u32, column: u32, sum: f32)`.
   */
  functions: () => string;
  /** Declares `fn storeColumnSum(matrix: u32, column: u32, sum: f32)`, which gets Σ_k B[k, column]. */
  columnSums?: boolean;
}

/** @param bindings of single numbers: elements become f32 */
export function workgroupVariant(product: SharedProduct, bindings: readonly Binding[]): Variant {
  const { m, n, matrices } = product;
  return {
    name: 'workgroup memory',
    shares: 'workgroup memory',
    threads: Math.ceil(m / side) * Math.ceil(n / side) * matrices * lanes,
    workgroupSize: lanes,
    cooperative: true,
    bindings: bindings.map((binding) => ({ ...binding, element: 'f32' })),
    code: () => codeOf(product),
  };
}

function codeOf({ m, k, n, functions, columnSums }: SharedProduct): string {
  const rowGroups = Math.ceil(m / side);
  const columnGroups = Math.ceil(n / side);
  const loads = (side * depth) / lanes;
  const lanesAcross = side / perLane;
  return `
${functions()}
var<workgroup> tileA: array<f32, ${side * depth}>;
var<workgroup> tileB: array<f32, ${side * depth}>;

fn run(group: u32, lane: u32) {
  let firstRow = (group % ${rowGroups}u) * ${side}u;
  let firstColumn = ((group / ${rowGroups}u) % ${columnGroups}u) * ${side}u;
  let matrix = group / ${rowGroups * columnGroups}u;
  let laneRow = (lane / ${lanesAcross}u) * ${perLane}u;
  let laneColumn = (lane % ${lanesAcross}u) * ${perLane}u;
  ${repeat(perLane, (r) => `var sum${r} = vec4f();`)}
  ${columnSums ? 'var total = 0f;' : ''}
  for (var start = 0u; start < ${k}u; start += ${depth}u) {
    for (var i = 0u; i < ${loads}u; i++) {
      let at = i * ${lanes}u + lane;
      let row = firstRow + at / ${depth}u;
      let alongA = start + at % ${depth}u;
      var a = 0f;
      if ((row < ${m}u) & (alongA < ${k}u)) { a = loadA(matrix, row, alongA); }
      tileA[(at % ${depth}u) * ${side}u + at / ${depth}u] = a;
      let column = firstColumn + at % ${side}u;
      let alongB = start + at / ${side}u;
      var b = 0f;
      if ((column < ${n}u) & (alongB < ${k}u)) { b = loadB(matrix, alongB, column); }
      tileB[at] = b;
    }
    workgroupBarrier();
    for (var d = 0u; d < ${depth}u; d++) {
      let line = d * ${side}u;
      let b = vec4f(${[0, 1, 2, 3].map((c) => `tileB[line + laneColumn + ${c}u]`).join(', ')});
      ${repeat(perLane, (r) => `sum${r} += tileA[line + laneRow + ${r}u] * b;`)}
      ${columnSums ? `total += tileB[line + lane % ${side}u];` : ''}
    }
    workgroupBarrier();
  }
  ${repeat(
    perLane,
    (r) => `
  for (var c = 0u; c < ${perLane}u; c++) {
    let row = firstRow + laneRow + ${r}u;
    let column = firstColumn + laneColumn + c;
    if ((row < ${m}u) & (column < ${n}u)) { store(matrix, row, column, sum${r}[c]); }
  }`,
  )}
  ${columnSums ? `if ((firstRow == 0u) & (lane < ${side}u) & (firstColumn + lane < ${n}u)) { storeColumnSum(matrix, firstColumn + lane, total); }` : ''}
}`;
}
