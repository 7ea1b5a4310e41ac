/**
 * @file Another rival of register tiles (`tile.ts`): a product A·B whose rows of A are shared by the lanes
 * of a subgroup without any memory. Each lane fetches another place along k of four rows, and hands it
 * to all others in its turn; its own four columns of B it fetches itself, neighbours side by side. Only
 * where all subgroups of a device have one size, so that a workgroup is a subgroup: 32 lanes on most
 * graphics cards, 4 where a processor plays one. `autotune.ts` measures whether it pays.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { Binding } from './dispatch';
import { repeat } from './tile';
import type { Variant } from './autotune';
import type { SharedProduct } from './workgroup-tile';

const rows = 4;
const columnsPerLane = 4;

/** Lanes of every subgroup, or nothing where there are none or sizes differ. */
export function subgroupSize({ device }: WebGPUBackend): number | undefined {
  if (!device.features.has('subgroups')) return undefined;
  const { subgroupMinSize, subgroupMaxSize } = device.adapterInfo;
  return subgroupMinSize === subgroupMaxSize ? subgroupMinSize : undefined;
}

/** @param bindings of single numbers: elements become f32 */
export function subgroupVariant(
  product: SharedProduct,
  bindings: readonly Binding[],
  lanes: number,
): Variant {
  const { m, n, matrices } = product;
  return {
    name: 'subgroups',
    shares: 'subgroups',
    threads: Math.ceil(m / rows) * Math.ceil(n / (columnsPerLane * lanes)) * matrices * lanes,
    workgroupSize: lanes,
    cooperative: true,
    usesSubgroups: true,
    bindings: bindings.map((binding) => ({ ...binding, element: 'f32' })),
    code: () => codeOf(product, lanes),
  };
}

function codeOf({ m, k, n, functions, columnSums }: SharedProduct, lanes: number): string {
  const rowGroups = Math.ceil(m / rows);
  const columnGroups = Math.ceil(n / (columnsPerLane * lanes));
  return `
${functions({ a: 1, b: 1, out: 1 })}
fn run(group: u32, lane: u32) {
  let firstRow = (group % ${rowGroups}u) * ${rows}u;
  let firstColumn = ((group / ${rowGroups}u) % ${columnGroups}u) * ${columnsPerLane * lanes}u;
  let matrix = group / ${rowGroups * columnGroups}u;
  ${repeat(columnsPerLane, (c) => `let column${c} = firstColumn + ${c * lanes}u + lane;`)}
  ${repeat(rows, (r) => `var sum${r} = vec4f();`)}
  ${columnSums ? 'var total = vec4f();' : ''}
  for (var start = 0u; start < ${k}u; start += ${lanes}u) {
    let mine = start + lane;
    var a = vec4f();
    ${repeat(rows, (r) => `if ((firstRow + ${r}u < ${m}u) & (mine < ${k}u)) { a[${r}] = loadA(matrix, firstRow + ${r}u, mine); }`)}
    for (var turn = 0u; turn < min(${lanes}u, ${k}u - start); turn++) {
      let given = subgroupShuffle(a, turn);
      var b = vec4f();
      ${repeat(columnsPerLane, (c) => `if (column${c} < ${n}u) { b[${c}] = loadB(matrix, start + turn, column${c}); }`)}
      ${repeat(rows, (r) => `sum${r} += given[${r}] * b;`)}
      ${columnSums ? 'total += b;' : ''}
    }
  }
  ${repeat(rows, (r) =>
    repeat(
      columnsPerLane,
      (c) =>
        `if ((firstRow + ${r}u < ${m}u) & (column${c} < ${n}u)) { store(matrix, firstRow + ${r}u, column${c}, sum${r}[${c}]); }`,
    ),
  )}
  ${columnSums ? repeat(columnsPerLane, (c) => `if ((firstRow == 0u) & (column${c} < ${n}u)) { storeColumnSum(matrix, column${c}, total[${c}]); }`) : ''}
}`;
}
