/**
 * @file The WGSL of a sum over the lanes of a workgroup, through workgroup memory, pairwise. Once in a
 * program, as it uses one piece of memory.
 */

/** Declares `fn workgroupReduce(lane: u32, value: element) -> element`, which all lanes call together and which gives each the sum. */
export function workgroupReduce(lanes: number, element: 'f32' | 'vec2f'): string {
  return `
var<workgroup> sums: array<${element}, ${lanes}>;
fn workgroupReduce(lane: u32, value: ${element}) -> ${element} {
  sums[lane] = value;
  for (var half = ${lanes / 2}u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (lane < half) { sums[lane] += sums[lane + half]; }
  }
  workgroupBarrier();
  return sums[0];
}`;
}
