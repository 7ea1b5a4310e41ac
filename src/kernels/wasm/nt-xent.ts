/**
 * @file `NtXent` and its gradient for wasm (src/losses/nt-xent/loss.ts). z [2N, k]; returns the loss and, for
 * the gradient, u = z/‖z‖, 1/‖z‖ [2N] and ln Σ exp [2N]. The similarities [2N, 2N] are computed anew
 * for the gradient: a product costs less than keeping them.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core';
import { assemblyOf, pointerTo, withScratch } from './assembly';
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
    const { exports, threads } = assemblyOf(backend);
    const [rows, size] = z.shape as [number, number];
    const saved = [[rows, size], [rows], [rows]].map((shape) => backend.makeOutput(shape, 'float32'));
    const [u, inverse, logSum] = saved.map((tensor) => pointerTo(backend, tensor)) as [
      number,
      number,
      number,
    ];
    exports.normalizeRows!(pointerTo(backend, z), rows, size, u, inverse);
    const loss = withScratch(backend, [rows * rows * 4], (similarities) => {
      similarRows(backend, u, rows, size, similarities);
      threads.run('logSumExp', finelyShared(threads), similarities, rows, temperature, logSum);
      return exports.meanLoss!(similarities, rows, temperature, logSum);
    });
    return [backend.makeOutput([], 'float32', undefined, Float32Array.of(loss)), ...saved];
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
    const { exports, threads } = assemblyOf(backend);
    const [rows, size] = z.shape as [number, number];
    const [u, inverse, logSum] = [saved0, saved1, saved2].map((tensor) => pointerTo(backend, tensor)) as [
      number,
      number,
      number,
    ];
    const dz = backend.makeOutput(z.shape, 'float32');
    const factor = (backend.readSync(dy.dataId) as Float32Array)[0]! / (rows * temperature);
    withScratch(backend, [rows * rows * 4, rows * size * 4], (similarities, du) => {
      similarRows(backend, u, rows, size, similarities);
      threads.run('pullWeights', finelyShared(threads), similarities, rows, temperature, logSum);
      convolve(backend, forwardConvolution(productShape(rows, [rows, size])), similarities, u, du);
      exports.projectRows!(rows, size, factor, u, inverse, du, pointerTo(backend, dz));
    });
    return [dz];
  },
};

/** u·uᵀ [rows, rows]: what a dense layer of kernel u sends back when u reaches it. */
function similarRows(backend: BackendWasm, u: number, rows: number, size: number, target: number): void {
  convolve(backend, backwardConvolution(productShape(rows, [rows, size])), u, u, target);
}
