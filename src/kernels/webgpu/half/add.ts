/** @file `Add` of two tensors of halves, as where gradients of a residual block's two ways meet; all else is tfjs's. */
import { Add, util, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { dispatch } from '../dispatch';
import { elementOf, widthOf } from '../tile';
import { halfOf } from './half-table';
import { makeLike } from './half-tensors';

/** @param ofOthers the kernel that tfjs registers */
export function addHalves(ofOthers: KernelConfig['kernelFunc']): KernelConfig {
  return {
    kernelName: Add,
    backendName: 'webgpu',
    kernelFunc: (parameters) => {
      const { a, b } = parameters.inputs as unknown as Record<'a' | 'b', TensorInfo>;
      return areAlike(a, b) ? add(parameters.backend as WebGPUBackend, a, b) : ofOthers(parameters);
    },
  };
}

function areAlike(a: TensorInfo, b: TensorInfo): boolean {
  const [one, other] = [halfOf(a), halfOf(b)];
  return (
    one !== undefined &&
    one.owner === other?.owner &&
    one.isScaled === other.isScaled &&
    util.arraysEqual(a.shape, b.shape)
  );
}

function add(backend: WebGPUBackend, a: TensorInfo, b: TensorInfo): TensorInfo {
  const sum = makeLike(backend, a.shape, a);
  const size = util.sizeFromShape(a.shape);
  const width = widthOf(size);
  const element = elementOf(width);
  dispatch(backend, {
    key: `add ${size}`,
    threads: size / width,
    bindings: [
      { name: 'a', tensor: a, element },
      { name: 'b', tensor: b, element },
      { name: 'sum', tensor: sum, element, written: true },
    ],
    code: () => 'fn run(thread: u32) { sum[thread] = a[thread] + b[thread]; }',
  });
  return sum;
}
