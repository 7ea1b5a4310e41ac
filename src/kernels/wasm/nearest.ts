/** @file `NearestOther` for wasm (src/losses/cosines.ts): u [rows, size] → i32 [rows], on all threads. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core';
import { assemblyOf, perform, pointersTo, withScratch } from './assembly';
import { finelyShared, worthwhileParts } from './threads';

/** Products of so many rows with all others stay in a core's second cache for a thousand rows and more. */
const rowsAtOnce = 24;

export const nearestOther: KernelConfig = {
  kernelName: 'NearestOther',
  backendName: 'wasm',
  kernelFunc: ({ inputs, backend: wasm }) => {
    const { u } = inputs as { u: TensorInfo };
    const backend = wasm as BackendWasm;
    const { threads } = assemblyOf(backend);
    const [rows, size] = u.shape as [number, number];
    const nearest = backend.makeOutput([rows], 'int32');
    const parts = finelyShared(threads);
    const [source, target] = pointersTo(backend, u, nearest);
    const sizes = [Math.ceil(rows / 8) * 8 * size * 4, threads.rooms * rowsAtOnce * rows * 4];
    const work = (packed: number, scratch: number) => {
      const packing = worthwhileParts(threads, rows * size);
      threads.run('packKernel', packing, source, 1, 0, 1, 0, size, 1, rows, size, packed);
      threads.run('nearestOthers', parts, source, rows, size, packed, scratch, rowsAtOnce, target);
    };
    perform(backend, () => withScratch(backend, sizes, work));
    return [nearest];
  },
};
