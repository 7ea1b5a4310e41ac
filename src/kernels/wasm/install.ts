/** @file Our kernels beneath tfjs's WebAssembly backend. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { replaceKernels } from '../replace-kernels';
import { loadAssembly } from './assembly';
import { wasmKernels } from './kernels';

/** @returns whether our own functions run, for which the browser must have wasm SIMD */
export async function installWasmKernels(backend: BackendWasm): Promise<boolean> {
  const hasAssembly = await loadAssembly(backend);
  replaceKernels(wasmKernels(hasAssembly));
  return hasAssembly;
}
