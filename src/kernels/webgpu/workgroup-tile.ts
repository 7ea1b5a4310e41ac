/**
 * @file The rival of register tiles (`tile.ts`): a product A·B whose operands a workgroup fetches
 * together into workgroup memory, a slice of k at a time, so that each number leaves global memory
 * once for all rows or columns of the workgroup's square. It pays where loads are dear and barriers
 * cheap, as on large graphics cards, and loses 20 times over where a processor plays the graphics card;
 * `autotune.ts` measures.
 *
 * A workgroup of 8 × 8 lanes computes 32 × 32 outputs, a lane 4 × 4 of them; or 64 × 64, a lane 8 × 8
 * in four blocks that lie 32 apart, so that lanes side by side read side by side.
 */
import type { Binding } from './dispatch';
import { component, elementOf, repeat } from './tile';
import type { Variant } from './autotune';

const lanesAcross = 8;
const lanes = lanesAcross ** 2;
/** Rows or columns that lie side by side in a lane's block, and between two of its blocks. */
const block = 4;
const stride = lanesAcross * block;
const depth = 16;
/** Numbers left free after a slice's line: lines that start in other banks of memory. */
const gap = 4;

/** How many numbers are taken at a time. */
export interface Widths {
  a: 1 | 4;
  b: 1 | 4;
  out: 1 | 4;
}

/** A product whose operands threads share. */
export interface SharedProduct {
  /** Of A [m, k] · B [k, n]. */
  m: number;
  k: number;
  n: number;
  /** Products side by side. */
  matrices: number;
  /** Along what a vector of A lies: k, or its rows. */
  alongA: 'k' | 'rows';
  /** Along what a vector of B lies: k, or its columns. */
  alongB: 'k' | 'columns';
  /** Those of the bindings; counts are whole multiples of them. */
  widths: Widths;
  /**
   * WGSL that declares `loadA(matrix: u32, row: u32, k: u32)` and `loadB(matrix: u32, k: u32, column: u32)`,
   * both called within bounds only and at whole vectors, and `store(matrix: u32, row: u32, column: u32,
   * sums)`, for vectors of those widths.
   */
  functions: (widths: Widths) => string;
  /** Declares `fn storeColumnSum(matrix: u32, column: u32, sum: f32)`, which gets Σ_k B[k, column]. */
  columnSums?: boolean;
}

/** @param bindings as the functions take them; column sums become single numbers */
export function workgroupVariant(
  product: SharedProduct,
  bindings: readonly Binding[],
  blocks: 1 | 2,
): Variant {
  const { m, n, matrices } = product;
  const side = blocks * stride;
  return {
    name: `workgroup memory ${side}`,
    shares: 'workgroup memory',
    threads: Math.ceil(m / side) * Math.ceil(n / side) * matrices * lanes,
    workgroupSize: lanes,
    cooperative: true,
    bindings: bindings.map((binding) =>
      binding.name === 'columnSums' ? { ...binding, element: 'f32' } : binding,
    ),
    code: () => codeOf(product, blocks),
  };
}

function codeOf(product: SharedProduct, blocks: number): string {
  const { m, k, n, functions, alongA, alongB, widths, columnSums } = product;
  const side = blocks * stride;
  const rowGroups = Math.ceil(m / side);
  const columnGroups = Math.ceil(n / side);
  const line = side + gap;
  const valuesOf = (operand: 'A' | 'B', blockIndex: number) => {
    const at = (i: number) => `tile${operand}[line + lane${operand} + ${blockIndex * stride + i}u]`;
    return `vec4f(${[0, 1, 2, 3].map(at).join(', ')})`;
  };
  const operandA: Operand = {
    tile: 'tileA',
    load: 'loadA(matrix, firstRow + edge, start + d)',
    alongK: alongA === 'k',
    width: widths.a,
    count: m,
    first: 'firstRow',
  };
  const operandB: Operand = {
    tile: 'tileB',
    load: 'loadB(matrix, start + d, firstColumn + edge)',
    alongK: alongB === 'k',
    width: widths.b,
    count: n,
    first: 'firstColumn',
  };
  const rows = blocks * block;
  const rowOf = (r: number) => `firstRow + laneA + ${Math.floor(r / block) * stride + (r % block)}u`;
  const storeVector = (r: number, v: number) =>
    widths.out === 4
      ? `if (column${v} < ${n}u) { store(matrix, row${r}, column${v}, sum${r}_${v}); }`
      : repeat(
          4,
          (c) =>
            `if (column${v} + ${c}u < ${n}u) { store(matrix, row${r}, column${v} + ${c}u, sum${r}_${v}[${c}]); }`,
        );
  return `
${functions(widths)}
var<workgroup> tileA: array<f32, ${line * depth}>;
var<workgroup> tileB: array<f32, ${line * depth}>;

fn run(group: u32, lane: u32) {
  let firstRow = (group % ${rowGroups}u) * ${side}u;
  let firstColumn = ((group / ${rowGroups}u) % ${columnGroups}u) * ${side}u;
  let matrix = group / ${rowGroups * columnGroups}u;
  let laneA = (lane / ${lanesAcross}u) * ${block}u;
  let laneB = (lane % ${lanesAcross}u) * ${block}u;
  ${repeat(rows, (r) => repeat(blocks, (v) => `var sum${r}_${v} = vec4f();`))}
  ${columnSums ? 'var total = 0f;' : ''}
  for (var start = 0u; start < ${k}u; start += ${depth}u) {
    ${fetchSlice(operandA, k, side)}
    ${fetchSlice(operandB, k, side)}
    workgroupBarrier();
    for (var d = 0u; d < ${depth}u; d++) {
      let line = d * ${line}u;
      ${repeat(blocks, (v) => `let a${v} = ${valuesOf('A', v)};\nlet b${v} = ${valuesOf('B', v)};`)}
      ${repeat(rows, (r) => repeat(blocks, (v) => `sum${r}_${v} += a${Math.floor(r / block)}[${r % block}] * b${v};`))}
      ${columnSums ? `total += tileB[line + lane % ${side}u];` : ''}
    }
    workgroupBarrier();
  }
  ${repeat(blocks, (v) => `let column${v} = firstColumn + laneB + ${v * stride}u;`)}
  ${repeat(
    rows,
    (r) => `
  let row${r} = ${rowOf(r)};
  if (row${r} < ${m}u) { ${repeat(blocks, (v) => storeVector(r, v))} }`,
  )}
  ${columnSums ? `if ((firstRow == 0u) & (lane < ${side}u) & (firstColumn + lane < ${n}u)) { storeColumnSum(matrix, firstColumn + lane, total); }` : ''}
}`;
}

interface Operand {
  /** The tile's name, and the expression that loads `width` numbers at `edge` and `d`. */
  tile: string;
  load: string;
  /** Whether numbers that are loaded together lie along k, else along the edge: rows of A, columns of B. */
  alongK: boolean;
  width: 1 | 4;
  /** At the edge, from the tile's first row or column on. */
  count: number;
  first: string;
}

/** A slice of an operand, into lines along its edge. */
function fetchSlice({ tile, load, alongK, width, count, first }: Operand, k: number, side: number): string {
  const line = side + gap;
  const [d, edge] = alongK
    ? [`at % ${depth / width}u * ${width}u`, `at / ${depth / width}u`]
    : [`at / ${side / width}u`, `at % ${side / width}u * ${width}u`];
  const target = (i: number) => (alongK ? `(d + ${i}u) * ${line}u + edge` : `d * ${line}u + edge + ${i}u`);
  return `
    for (var i = 0u; i < ${(side * depth) / lanes / width}u; i++) {
      let at = i * ${lanes}u + lane;
      let d = ${d};
      let edge = ${edge};
      var values = ${elementOf(width)}();
      if ((${first} + edge < ${count}u) & (start + d < ${k}u)) { values = ${load}; }
      ${repeat(width, (i) => `${tile}[${target(i)}] = ${component('values', width, i)};`)}
    }`;
}
