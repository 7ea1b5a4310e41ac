/** @file `GlobalAveragePool` and its gradient for wasm: x [n, h, w, c] → [n, c]. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core';
import { assemblyOf, perform, pointersTo } from './assembly';

type Shape = [number, number, number, number];

export const globalAveragePool: KernelConfig = {
  kernelName: 'GlobalAveragePool',
  backendName: 'wasm',
  kernelFunc: ({ inputs, backend: wasm }) => {
    const { x } = inputs as { x: TensorInfo };
    const backend = wasm as BackendWasm;
    const [n, h, w, c] = x.shape as Shape;
    const y = backend.makeOutput([n, c], 'float32');
    const { threads } = assemblyOf(backend);
    const [from, to] = pointersTo(backend, x, y);
    perform(backend, () => threads.run('averagePixels', threads.count, from, n, h * w, c, to));
    return [y];
  },
};

export const globalAveragePoolGrad: KernelConfig = {
  kernelName: 'GlobalAveragePoolGrad',
  backendName: 'wasm',
  kernelFunc: ({ inputs, backend: wasm }) => {
    const { dy, x } = inputs as { dy: TensorInfo; x: TensorInfo };
    const backend = wasm as BackendWasm;
    const [n, h, w, c] = x.shape as Shape;
    const dx = backend.makeOutput(x.shape, 'float32');
    const { threads } = assemblyOf(backend);
    const [from, to] = pointersTo(backend, dy, dx);
    perform(backend, () => threads.run('spreadOverPixels', threads.count, from, n, h * w, c, to));
    return [dx];
  },
};
