/**
 * @file `NtXent` and its gradient for wasm (src/losses/nt-xent/loss.ts). z [2N, k]; returns the loss and, for
 * the gradient, u = z/‖z‖, 1/‖z‖ [2N] and ln Σ exp [2N]. The similarities [2N, 2N] are computed anew
 * for the gradient: a product costs less than keeping them.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core';
import { assemblyOf, perform, pointersTo, withScratch } from './assembly';
import { forwardConvolution } from './conv2d';
import { backwardConvolution } from './conv2d-backprop-input';
import { convolve } from './convolution';
import { productShape } from './product-shape';
import { finelyShared } from './threads';

export const ntXent: KernelConfig = {
  kernelName: 'NtXent',
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs, backend: wasm }) => {
    const { z } = inputs as { z: TensorInfo };
    const temperature = attrs!['temperature'] as number;
    const backend = wasm as BackendWasm;
    const { exports, threads, memory } = assemblyOf(backend);
    const [rows, size] = z.shape as [number, number];
    const make = (...shape: number[]) => backend.makeOutput(shape, 'float32');
    const made = [make(), make(rows, size), make(rows), make(rows)] as const;
    const [source, loss, u, inverse, logSum] = pointersTo(backend, z, ...made);
    const work = (similarities: number) => {
      exports.normalizeRows!(source, rows, size, u, inverse);
      similarRows(backend, u, rows, size, similarities);
      threads.run('logSumExp', finelyShared(threads), similarities, rows, temperature, logSum);
      scalarAt(memory, loss)[0] = exports.meanLoss!(similarities, rows, temperature, logSum);
    };
    perform(backend, () => withScratch(backend, [rows * rows * 4], work));
    return [...made];
  },
};

export const ntXentGrad: KernelConfig = {
  kernelName: 'NtXentGrad',
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs, backend: wasm }) => {
    const { dy, saved0, saved1, saved2, z } = inputs as Record<
      'dy' | 'saved0' | 'saved1' | 'saved2' | 'z',
      TensorInfo
    >;
    const temperature = attrs!['temperature'] as number;
    const backend = wasm as BackendWasm;
    const { exports, threads, memory } = assemblyOf(backend);
    const [rows, size] = z.shape as [number, number];
    const dz = backend.makeOutput(z.shape, 'float32');
    const [upstream, u, inverse, logSum, target] = pointersTo(backend, dy, saved0, saved1, saved2, dz);
    const product = forwardConvolution(productShape(rows, [rows, size]));
    const work = (similarities: number, du: number) => {
      similarRows(backend, u, rows, size, similarities);
      threads.run('pullWeights', finelyShared(threads), similarities, rows, temperature, logSum);
      convolve(backend, product, similarities, u, du);
      const factor = scalarAt(memory, upstream)[0]! / (rows * temperature);
      exports.projectRows!(rows, size, factor, u, inverse, du, target);
    };
    perform(backend, () => withScratch(backend, [rows * rows * 4, rows * size * 4], work));
    return [dz];
  },
};

const scalarAt = ({ buffer }: WebAssembly.Memory, pointer: number) => new Float32Array(buffer, pointer, 1);

/** u·uᵀ [rows, rows]: what a dense layer of kernel u sends back when u reaches it. */
function similarRows(backend: BackendWasm, u: number, rows: number, size: number, target: number): void {
  convolve(backend, backwardConvolution(productShape(rows, [rows, size])), u, u, target);
}
