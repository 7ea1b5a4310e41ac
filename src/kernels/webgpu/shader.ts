/** @file The WGSL of a program: its bindings, its code, and the threads that run it. */
import type { Binding, Program } from './program';
import { halfOf } from './half/half-table';
import { withHalves } from './half/half-format';

const defaultWorkgroupSize = 64;

export const workgroupSizeOf = ({ workgroupSize = defaultWorkgroupSize }: Program) => workgroupSize;

/** @param vectors of the program's parameters */
export function shaderOf(program: Program, vectors: number | undefined): string {
  const { bindings, cooperative, usesSubgroups, threads, guard } = program;
  const size = workgroupSizeOf(program);
  const halves = halfArraysOf(bindings);
  const declared = bindings.map(({ name, element, written }, i) => {
    const access = written ? 'read_write' : 'read';
    const half = halves.find((one) => one.name === name);
    const type = half ? half.format.element(half.width) : element;
    return `@group(0) @binding(${i}) var<storage, ${access}> ${name}: array<${type}>;`;
  });
  const uniforms = [
    ...(vectors === undefined ? [] : [`parameters: array<vec4f, ${vectors}>`]),
    ...(guard ? ['guard: vec4f'] : []),
  ];
  uniforms.forEach((uniform, i) => {
    declared.push(`@group(0) @binding(${bindings.length + i}) var<uniform> ${uniform};`);
  });
  const body = cooperative
    ? `if (group < ${threads / size}u) { run(group, lane); }`
    : `let thread = group * ${size}u + lane;
  if (thread < ${threads}u) { run(thread); }`;
  const preamble = `${usesSubgroups ? 'enable subgroups;\n' : ''}${halves[0] ? `${halves[0].format.preamble}\n` : ''}`;
  return `${preamble}${declared.join('\n')}
${withHalves(program.code(), halves)}
@compute @workgroup_size(${size})
fn main(
  @builtin(workgroup_id) id: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(${usesSubgroups ? 'subgroup_invocation_id' : 'local_invocation_index'}) lane: u32,
) {
  let group = id.y * groups.x + id.x;
  ${guard ? 'if (guard.z != 0f) { return; }' : ''}
  ${body}
}`;
}

function halfArraysOf(bindings: readonly Binding[]) {
  return bindings.flatMap(({ name, tensor, element }) => {
    const half = halfOf(tensor);
    return half
      ? [{ name, width: element === 'vec4f' ? (4 as const) : (1 as const), format: half.owner.format }]
      : [];
  });
}

/** Names code, constants and bindings completely: equal keys, equal shaders. */
export function keyOf({ key, bindings, guard }: Program): string {
  const halves = halvesOf(bindings);
  return `${key}${halves && ` ${halves}`}${guard ? ' guarded' : ''}`;
}

/** Which of them hold halves; empty where none does. */
export function halvesOf(bindings: readonly Binding[]): string {
  const names = bindings.filter(({ tensor }) => halfOf(tensor)).map(({ name }) => name);
  return names.length ? `f16 ${names.join('+')}` : '';
}
