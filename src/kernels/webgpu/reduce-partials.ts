/**
 * @file The second stage of a sum that many threads share: partial [shares, …] → […], summed over
 * the first dimension.
 */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { util } from '@tensorflow/tfjs-core';
import { dispatch, makeOutput } from './dispatch';
import { addUnscaled } from './half/loss-scale';
import { elementOf, widthOf } from './tile';

/**
 * @param partial disposed here
 * @param lossScale that is taken off the sum, if there is one
 */
export function reducePartials(
  backend: WebGPUBackend,
  partial: TensorInfo,
  lossScale?: TensorInfo,
): TensorInfo {
  if (lossScale) return addUnscaled(backend, partial, lossScale);
  const [shares, ...shape] = partial.shape as [number, ...number[]];
  if (shares === 1) return { ...partial, shape };
  const total = makeOutput(backend, shape);
  const size = util.sizeFromShape(shape);
  const width = widthOf(size);
  const count = size / width;
  dispatch(backend, {
    key: `add-shares ${shares} ${size}`,
    threads: count,
    bindings: [
      { name: 'partial', tensor: partial, element: elementOf(width) },
      { name: 'total', tensor: total, element: elementOf(width), written: true },
    ],
    code: () => `
fn run(thread: u32) {
  var sum = ${elementOf(width)}();
  for (var share = 0u; share < ${shares}u; share++) { sum += partial[share * ${count}u + thread]; }
  total[thread] = sum;
}`,
  });
  backend.disposeData(partial.dataId);
  return total;
}
