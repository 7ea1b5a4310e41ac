/**
 * @file Registers our kernels beneath tfjs, before the first operation. The model code above never
 * names them: an operation and its gradient look their kernel up by name and backend.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { getKernel, registerKernel, unregisterKernel, type KernelConfig } from '@tensorflow/tfjs-core';
import { loadAssembly } from './wasm/assembly';
import { wasmKernels } from './wasm/kernels';
import { webgpuKernels } from './webgpu/kernels';
import { registerDevice } from './webgpu/register-device';

/** Call before the backend starts. */
export function installWebgpuKernels(): void {
  registerDevice();
  install(webgpuKernels);
}

/** @returns whether our own functions run, for which the browser must have wasm SIMD */
export async function installWasmKernels(backend: BackendWasm): Promise<boolean> {
  const hasAssembly = await loadAssembly(backend);
  install(wasmKernels(hasAssembly));
  return hasAssembly;
}

/** In place of the backend's own registrations. */
function install(kernels: readonly KernelConfig[]): void {
  for (const kernel of kernels) {
    if (getKernel(kernel.kernelName, kernel.backendName)) {
      unregisterKernel(kernel.kernelName, kernel.backendName);
    }
    registerKernel(kernel);
  }
}
