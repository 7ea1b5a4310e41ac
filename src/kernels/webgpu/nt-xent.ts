/**
 * @file NT-Xent forward and backward (formula: `src/losses/nt-xent/loss.ts`) without any [2N, 2N] tensor:
 * cosines are computed where they are needed, twice.
 *
 * Forward: unit rows u; then, for an anchor and a share of the columns, the running maximum m and
 * Σ e^(s/τ − m), which no temperature overflows; then their merger into ln Σ exp and the mean loss.
 * Backward, with p_ij = e^(s_ij/τ − lnΣ_i): du_i = (Σ_j (p_ij + p_ji)·u_j − 2·u_positive)·dy/(2Nτ),
 * dz_i = (du_i − u_i·⟨u_i, du_i⟩)/‖z_i‖.
 *
 * `NtXent` {z [2N, k]} → [loss, u [2N, k], 1/‖z‖ [2N], ln Σ exp [2N]], k rounded up to whole vectors;
 * `NtXentGrad` {dy, saved0: u, saved1: 1/‖z‖, saved2: ln Σ exp, z} → [dz].
 */
import type { KernelConfig, Tensor2D, TensorInfo } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { dispatch, makeOutput } from './dispatch';
import { workgroupReduce } from './workgroup-reduce';
import { repeat } from './tile';

/** Columns that one thread takes on: fewer of few, so that a graphics card has threads enough. */
const columnsPerPart = { min: 8, max: 32 };
const wishedShares = 16;
/** Rows whose weights in an anchor's gradient a workgroup holds. */
const othersAtOnce = 256;
/** Of a workgroup that takes a row: few, as barriers are dear where a processor plays the graphics card. */
const rowLanes = 16;
/** Of the one that merges all rows. */
const mergeLanes = 64;
/** As in the textbook: keeps a row of zeros finite. */
const smallestSquaredNorm = 1e-24;

function shapeOf(z: Tensor2D) {
  const [rows, k] = z.shape;
  const wished = Math.ceil(rows / wishedShares);
  const columns = Math.max(columnsPerPart.min, Math.min(wished, columnsPerPart.max));
  return { rows, k, vectors: Math.ceil(k / 4), columns, shares: Math.ceil(rows / columns) };
}

export const ntXent: KernelConfig = {
  kernelName: 'NtXent',
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { z } = inputs as unknown as { z: Tensor2D };
    const { temperature } = attrs as unknown as { temperature: number };
    const webgpu = backend as WebGPUBackend;
    const { rows, vectors } = shapeOf(z);
    const u = makeOutput(webgpu, [rows, 4 * vectors]);
    const inverseNorms = makeOutput(webgpu, [rows]);
    normalize(webgpu, z, u, inverseNorms);
    const [loss, logSums] = lossOf(webgpu, z, u, temperature);
    return [loss, u, inverseNorms, logSums];
  },
};

function normalize(backend: WebGPUBackend, z: Tensor2D, u: TensorInfo, inverse: TensorInfo): void {
  const { rows, k, vectors } = shapeOf(z);
  dispatch(backend, {
    key: `nt-xent normalize ${rows}x${k}`,
    threads: rows * rowLanes,
    workgroupSize: rowLanes,
    cooperative: true,
    bindings: [
      { name: 'z', tensor: z, element: 'f32' },
      { name: 'u', tensor: u, element: 'f32', written: true },
      { name: 'inverse', tensor: inverse, element: 'f32', written: true },
    ],
    code: () => `
${workgroupReduce(rowLanes, 'f32')}
fn run(row: u32, lane: u32) {
  var squares = 0f;
  for (var i = lane; i < ${k}u; i += ${rowLanes}u) {
    let value = z[row * ${k}u + i];
    squares += value * value;
  }
  let scale = inverseSqrt(max(workgroupReduce(lane, squares), ${smallestSquaredNorm}f));
  for (var i = lane; i < ${4 * vectors}u; i += ${rowLanes}u) {
    var value = 0f;
    if (i < ${k}u) { value = z[row * ${k}u + i] * scale; }
    u[row * ${4 * vectors}u + i] = value;
  }
  if (lane == 0u) { inverse[row] = scale; }
}`,
  });
}

function lossOf(
  backend: WebGPUBackend,
  z: Tensor2D,
  u: TensorInfo,
  temperature: number,
): [loss: TensorInfo, logSums: TensorInfo] {
  const { rows, vectors, columns, shares } = shapeOf(z);
  // Per share and anchor: the largest logit, and the sum of exponentials relative to it.
  const partial = makeOutput(backend, [shares, rows, 2]);
  dispatch(backend, {
    key: `nt-xent exponentials ${rows}x${vectors} ${temperature}`,
    threads: rows * shares,
    bindings: [
      { name: 'u', tensor: u, element: 'vec4f' },
      { name: 'partial', tensor: partial, element: 'f32', written: true },
    ],
    code: () => `
${cosine(vectors)}
fn run(thread: u32) {
  let anchor = thread % ${rows}u;
  let start = (thread / ${rows}u) * ${columns}u;
  var largest = -3.4e38;
  var sum = 0f;
  for (var other = start; other < min(start + ${columns}u, ${rows}u); other++) {
    if (other == anchor) { continue; }
    let logit = cosine(anchor, other) / ${temperature}f;
    let next = max(largest, logit);
    sum = sum * exp(largest - next) + exp(logit - next);
    largest = next;
  }
  partial[2u * thread] = largest;
  partial[2u * thread + 1u] = sum;
}`,
  });
  const logSums = makeOutput(backend, [rows]);
  const loss = makeOutput(backend, []);
  dispatch(backend, {
    key: `nt-xent loss ${rows}x${vectors} ${temperature}`,
    threads: mergeLanes,
    workgroupSize: mergeLanes,
    cooperative: true,
    bindings: [
      { name: 'u', tensor: u, element: 'vec4f' },
      { name: 'partial', tensor: partial, element: 'f32' },
      { name: 'logSums', tensor: logSums, element: 'f32', written: true },
      { name: 'loss', tensor: loss, element: 'f32', written: true },
    ],
    code: () => `
${cosine(vectors)}
${workgroupReduce(mergeLanes, 'f32')}
fn run(group: u32, lane: u32) {
  var total = 0f;
  for (var anchor = lane; anchor < ${rows}u; anchor += ${mergeLanes}u) {
    var largest = -3.4e38;
    for (var share = 0u; share < ${shares}u; share++) {
      largest = max(largest, partial[2u * (share * ${rows}u + anchor)]);
    }
    var sum = 0f;
    for (var share = 0u; share < ${shares}u; share++) {
      let at = 2u * (share * ${rows}u + anchor);
      sum += partial[at + 1u] * exp(partial[at] - largest);
    }
    let logSum = largest + log(sum);
    logSums[anchor] = logSum;
    total += logSum - cosine(anchor, (anchor + ${rows / 2}u) % ${rows}u) / ${temperature}f;
  }
  let sum = workgroupReduce(lane, total);
  if (lane == 0u) { loss[0] = sum / ${rows}f; }
}`,
  });
  backend.disposeData(partial.dataId);
  return [loss, logSums];
}

export const ntXentGrad: KernelConfig = {
  kernelName: 'NtXentGrad',
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const {
      dy,
      saved0: u,
      saved1: inverse,
      saved2: logSums,
      z,
    } = inputs as unknown as Record<string, Tensor2D>;
    const { temperature } = attrs as unknown as { temperature: number };
    const { rows, k, vectors } = shapeOf(z!);
    // Vectors of du that a lane sums.
    const own = Math.ceil(vectors / rowLanes);
    const isLast = (i: number) => `lane + ${i * rowLanes}u < ${vectors}u`;
    const dz = makeOutput(backend as WebGPUBackend, z!.shape);
    dispatch(backend as WebGPUBackend, {
      key: `nt-xent-grad ${rows}x${k} ${temperature}`,
      threads: rows * rowLanes,
      workgroupSize: rowLanes,
      cooperative: true,
      bindings: [
        { name: 'dy', tensor: dy!, element: 'f32' },
        { name: 'u', tensor: u!, element: 'vec4f' },
        { name: 'inverse', tensor: inverse!, element: 'f32' },
        { name: 'logSums', tensor: logSums!, element: 'f32' },
        { name: 'dz', tensor: dz, element: 'f32', written: true },
      ],
      code: () => `
${cosine(vectors)}
${workgroupReduce(rowLanes, 'f32')}
var<workgroup> weights: array<f32, ${othersAtOnce}>;

fn run(anchor: u32, lane: u32) {
  let partner = (anchor + ${rows / 2}u) % ${rows}u;
  let logSum = logSums[anchor];
  ${repeat(own, (i) => `let column${i} = min(lane + ${i * rowLanes}u, ${vectors - 1}u);`)}
  ${repeat(own, (i) => `var sum${i} = -2 * u[partner * ${vectors}u + column${i}];`)}
  for (var start = 0u; start < ${rows}u; start += ${othersAtOnce}u) {
    let count = min(${othersAtOnce}u, ${rows}u - start);
    workgroupBarrier();
    for (var i = lane; i < count; i += ${rowLanes}u) {
      let other = start + i;
      let logit = cosine(anchor, other) / ${temperature}f;
      weights[i] = select(exp(logit - logSum) + exp(logit - logSums[other]), 0f, other == anchor);
    }
    workgroupBarrier();
    for (var i = 0u; i < count; i++) {
      let weight = weights[i];
      ${repeat(own, (i) => `sum${i} += weight * u[(start + i) * ${vectors}u + column${i}];`)}
    }
  }
  let scale = dy[0] / ${rows * temperature}f;
  var along = 0f;
  ${repeat(
    own,
    (i) => `
  let u${i} = u[anchor * ${vectors}u + column${i}];
  sum${i} *= scale;
  if (${isLast(i)}) { along += dot(sum${i}, u${i}); }`,
  )}
  let allAlong = workgroupReduce(lane, along);
  ${repeat(
    own,
    (i) => `
  if (${isLast(i)}) {
    let values${i} = (sum${i} - allAlong * u${i}) * inverse[anchor];
    let at = anchor * ${k}u + 4u * column${i};
    ${repeat(4, (part) => `if (4u * column${i} + ${part}u < ${k}u) { dz[at + ${part}u] = values${i}[${part}]; }`)}
  }`,
  )}
}`,
    });
    return [dz];
  },
};

/** ⟨u_i, u_j⟩ of unit rows of so many vectors. */
function cosine(vectors: number): string {
  return `
fn cosine(i: u32, j: u32) -> f32 {
  var sum = 0f;
  for (var v = 0u; v < ${vectors}u; v++) { sum += dot(u[i * ${vectors}u + v], u[j * ${vectors}u + v]); }
  return sum;
}`;
}
