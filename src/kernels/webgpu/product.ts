/**
 * @file The WGSL of a matrix product A·B, either operand transposed, as register tiles: used by
 * `mat-mul.ts` and, with what a dense layer adds around a product, by `dense.ts`.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { Binding } from './dispatch';
import { component, elementOf, repeat, tileName, vectorAt, widthOf, type Tile } from './tile';
import { dispatchFastest, type Variant } from './autotune';
import { sharedVariants } from './shared-variants';
import type { Widths } from './workgroup-tile';

export interface Product {
  /** Of A [m, k] · B [k, n], as multiplied. */
  m: number;
  k: number;
  n: number;
  transposeA: boolean;
  transposeB: boolean;
  /** How many such products lie one after another; an operand with one matrix serves them all. */
  batch: { a: number; b: number; out: number };
  /** An operand counts only where binding `mask`, shaped like it, is above 0: a ReLU's gradient. */
  masked?: 'a' | 'b';
  /** Binding `bias` [n] is added to each row. */
  bias?: boolean;
  relu?: boolean;
  /** Column sums of B [n] go to binding `columnSums`. */
  columnSums?: boolean;
}

const tiles: readonly Tile[] = [
  { rows: 8, vectors: 2 },
  { rows: 8, vectors: 4 },
  { rows: 4, vectors: 2 },
  { rows: 4, vectors: 1 },
];

/** How the numbers of bindings a, b and out are taken: vectors run along a matrix's rows. */
export function productWidths({ m, k, n, transposeA, transposeB }: Product) {
  return {
    a: widthOf(transposeA ? m : k),
    // Transposed, B is taken along k, in step with A.
    b: transposeB ? (transposeA ? 1 : widthOf(k)) : widthOf(n),
    out: widthOf(n),
  } as const;
}

/** @param bindings as for `productVariants` */
export function dispatchProduct(
  backend: WebGPUBackend,
  product: Product,
  bindings: readonly Binding[],
): void {
  dispatchFastest(backend, productFamily(product), productVariants(backend, product, bindings));
}

/** @param bindings a, b, out, and mask, bias or columnSums as the product asks */
export function productVariants(
  backend: WebGPUBackend,
  product: Product,
  bindings: readonly Binding[],
): Variant[] {
  const variants = tiles.map((tile) => ({
    name: tileName(tile),
    threads: layoutOf(product, tile).threads,
    bindings,
    code: () => codeOf(product, tile),
  }));
  const { m, k, n, batch, columnSums = false } = product;
  const shared = sharedVariants(
    backend,
    {
      m,
      k,
      n,
      matrices: batch.out,
      alongA: product.transposeA ? 'rows' : 'k',
      alongB: product.transposeB ? 'k' : 'columns',
      widths: productWidths(product),
      functions: (widths) => elementFunctions(product, widths),
      columnSums,
    },
    bindings,
  );
  return [...variants, ...shared];
}

function elementFunctions(product: Product, widths: Widths): string {
  const { m, k, n, transposeA, transposeB, batch, masked, bias, relu, columnSums } = product;
  const [a, b, out] = [widths.a, widths.b, widths.out].map(elementOf);
  const read = (operand: 'a' | 'b', at: string) => {
    const [value, mask] = [operand, 'mask'].map((name) => vectorAt(name, widths[operand], at));
    return masked === operand
      ? `select(${elementOf(widths[operand])}(), ${value}, ${mask} > ${elementOf(widths[operand])}())`
      : value;
  };
  const inA = `${batch.a > 1 ? `matrix * ${m * k}u + ` : ''}${transposeA ? `k * ${m}u + row` : `row * ${k}u + k`}`;
  const inB = `${batch.b > 1 ? `matrix * ${k * n}u + ` : ''}${transposeB ? `column * ${k}u + k` : `k * ${n}u + column`}`;
  return `
fn loadA(matrix: u32, row: u32, k: u32) -> ${a} { return ${read('a', inA)}; }
fn loadB(matrix: u32, k: u32, column: u32) -> ${b} { return ${read('b', inB)}; }
fn store(matrix: u32, row: u32, column: u32, sums: ${out}) {
  let values = sums${bias ? ` + ${vectorAt('bias', widths.out, 'column')}` : ''};
  ${vectorAt('out', widths.out, `(matrix * ${m}u + row) * ${n}u + column`)} = ${relu ? `max(values, ${out}())` : 'values'};
}
${columnSums ? 'fn storeColumnSum(matrix: u32, column: u32, sum: f32) { columnSums[column] = sum; }' : ''}`;
}

export function productFamily({ m, k, n, batch, ...options }: Product): string {
  const chosen = Object.entries(options).filter(([, value]) => value);
  const names = chosen.map(([name, value]) => (value === true ? name : `${name} ${value}`));
  return `product ${batch.a},${batch.b} × [${m},${k}]·[${k},${n}] ${names.join(' ')}`;
}

/** Threads: row group fastest, then column group, then the batch. */
function layoutOf({ m, n, batch }: Product, { rows, vectors }: Tile) {
  const columns = vectors * widthOf(n);
  const rowGroups = Math.ceil(m / rows);
  const columnGroups = Math.ceil(n / columns);
  return { columns, rowGroups, columnGroups, threads: rowGroups * columnGroups * batch.out };
}

function codeOf(product: Product, tile: Tile): string {
  const { m, k, n, transposeA, transposeB, batch, masked, bias, relu, columnSums } = product;
  const widths = productWidths(product);
  const { columns, rowGroups, columnGroups } = layoutOf(product, tile);
  // Numbers of k taken at once: along A's rows, unless A is transposed.
  const step = transposeA ? 1 : widths.a;
  const written = widths.out;
  const sumWidth = transposeB ? 1 : written;
  const sums = columns / sumWidth;
  const read = (operand: 'a' | 'b', at: string) => {
    const width = widths[operand];
    return masked === operand
      ? `select(${elementOf(width)}(), ${operand}[${at}], mask[${at}] > ${elementOf(width)}())`
      : `${operand}[${at}]`;
  };
  const loadA = transposeA
    ? repeat(tile.rows / widths.a, (q) => {
        const at = `baseA + k * ${m / widths.a}u + min(row / ${widths.a}u + ${q}u, ${m / widths.a - 1}u)`;
        return `let a${q} = ${read('a', at)};`;
      })
    : repeat(tile.rows, (r) => `let a${r} = ${read('a', `row${r} + k`)};`);
  const valueA = (r: number, i: number) =>
    transposeA
      ? component(`a${Math.floor(r / widths.a)}`, widths.a, r % widths.a)
      : component(`a${r}`, step, i);
  const multiply = transposeB
    ? repeat(
        columns,
        (c) => `
    let b${c} = ${read('b', `column${c} + k`)};
    ${repeat(tile.rows, (r) =>
      step === 4 ? `sum${r}_${c} += dot(a${r}, b${c});` : `sum${r}_${c} += ${valueA(r, 0)} * b${c};`,
    )}`,
      )
    : repeat(
        step,
        (i) => `
    ${repeat(sums, (v) => `let b${i}_${v} = ${read('b', `(baseB + (k * ${step}u + ${i}u) * ${n / written}u) + column${v}`)};`)}
    ${columnSums ? repeat(sums, (v) => `total${v} += b${i}_${v};`) : ''}
    ${repeat(tile.rows, (r) => repeat(sums, (v) => `sum${r}_${v} += ${valueA(r, i)} * b${i}_${v};`))}`,
      );
  const value = (r: number, v: number) => {
    const sum =
      transposeB && written === 4
        ? `vec4f(${[0, 1, 2, 3].map((i) => `sum${r}_${4 * v + i}`).join(', ')})`
        : `sum${r}_${v}`;
    const offset = bias ? `${sum} + bias[column / ${written}u + ${v}u]` : sum;
    return relu ? `max(${offset}, ${elementOf(written)}())` : offset;
  };
  return `
fn run(thread: u32) {
  let row = (thread % ${rowGroups}u) * ${tile.rows}u;
  let column = ((thread / ${rowGroups}u) % ${columnGroups}u) * ${columns}u;
  let matrix = thread / ${rowGroups * columnGroups}u;
  let baseA = ${batch.a > 1 ? `matrix * ${(m * k) / widths.a}u` : '0u'};
  let baseB = ${batch.b > 1 ? `matrix * ${(k * n) / widths.b}u` : '0u'};
  ${transposeA ? '' : repeat(tile.rows, (r) => `let row${r} = baseA + min(row + ${r}u, ${m - 1}u) * ${k / step}u;`)}
  ${
    transposeB
      ? repeat(columns, (c) => `let column${c} = baseB + min(column + ${c}u, ${n - 1}u) * ${k / step}u;`)
      : repeat(sums, (v) => `let column${v} = min(column / ${written}u + ${v}u, ${n / written - 1}u);`)
  }
  ${repeat(tile.rows, (r) => repeat(sums, (v) => `var sum${r}_${v} = ${elementOf(sumWidth)}();`))}
  ${columnSums ? repeat(sums, (v) => `var total${v} = ${elementOf(sumWidth)}();`) : ''}
  for (var k = 0u; k < ${k / step}u; k++) {
    ${loadA}
    ${multiply}
  }
  ${repeat(
    tile.rows,
    (r) => `
  if (row + ${r}u < ${m}u) {
    let target${r} = (matrix * ${m}u + row + ${r}u) * ${n / written}u + column / ${written}u;
    ${repeat(columns / written, (v) => `if (column + ${v * written}u < ${n}u) { out[target${r} + ${v}u] = ${value(r, v)}; }`)}
  }`,
  )}
  ${columnSums ? `if (row == 0u) { ${repeat(sums, (v) => `if (column + ${v * written}u < ${n}u) { columnSums[column / ${written}u + ${v}u] = total${v}; }`)} }` : ''}
}`;
}
