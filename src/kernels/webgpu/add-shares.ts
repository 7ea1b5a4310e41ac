/**
 * @file The second stage of a sum that many threads share: partial [shares, …] → […], summed over
 * the first dimension.
 */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { util } from '@tensorflow/tfjs-core';
import { dispatch, makeOutput, type Binding } from './dispatch';
import { elementOf, widthOf } from './tile';

/** Vectors that a workgroup adds up, and its lanes for each of them; where there are many vectors, a lane each is enough. */
const vectorsTogether = 16;
const lanesPerVector = 16;
const manyVectors = 4096;
const fewShares = 32;

/** @param partial disposed here */
export function addShares(backend: WebGPUBackend, partial: TensorInfo): TensorInfo {
  const [shares, ...shape] = partial.shape as [number, ...number[]];
  if (shares === 1) return { ...partial, shape };
  const total = makeOutput(backend, shape);
  const size = util.sizeFromShape(shape);
  const width = widthOf(size);
  const count = size / width;
  const element = elementOf(width);
  const bindings: Binding[] = [
    { name: 'partial', tensor: partial, element },
    { name: 'total', tensor: total, element, written: true },
  ];
  const key = `add-shares ${shares} ${size}`;
  if (count >= manyVectors || shares < fewShares) {
    dispatch(backend, {
      key,
      threads: count,
      bindings,
      code: () => `
fn run(thread: u32) {
  var sum = ${element}();
  for (var share = 0u; share < ${shares}u; share++) { sum += partial[share * ${count}u + thread]; }
  total[thread] = sum;
}`,
    });
  } else {
    dispatch(backend, {
      key,
      threads: Math.ceil(count / vectorsTogether) * vectorsTogether * lanesPerVector,
      workgroupSize: vectorsTogether * lanesPerVector,
      cooperative: true,
      bindings,
      code: () => `
var<workgroup> sums: array<${element}, ${vectorsTogether * lanesPerVector}>;
fn run(group: u32, lane: u32) {
  let at = group * ${vectorsTogether}u + lane % ${vectorsTogether}u;
  var sum = ${element}();
  if (at < ${count}u) {
    for (var share = lane / ${vectorsTogether}u; share < ${shares}u; share += ${lanesPerVector}u) {
      sum += partial[share * ${count}u + at];
    }
  }
  sums[lane] = sum;
  for (var half = ${(vectorsTogether * lanesPerVector) / 2}u; half >= ${vectorsTogether}u; half /= 2u) {
    workgroupBarrier();
    if (lane < half) { sums[lane] += sums[lane + half]; }
  }
  if ((lane < ${vectorsTogether}u) & (at < ${count}u)) { total[at] = sums[lane]; }
}`,
    });
  }
  backend.disposeData(partial.dataId);
  return total;
}
