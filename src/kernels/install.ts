/**
 * @file Registers our kernels beneath tfjs, once, before the first operation. The model code above
 * never names them: an operation and its gradient look their kernel up by name and backend.
 */
import { getKernel, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core';
import { wasmKernels } from './wasm/kernels';
import { webgpuKernels } from './webgpu/kernels';
import { registerDevice } from './webgpu/register-device';

/** Call after the backends' own registrations, which ours replace. */
export function installKernels(): void {
  registerDevice();
  for (const kernel of [...wasmKernels(), ...webgpuKernels]) {
    if (getKernel(kernel.kernelName, kernel.backendName)) {
      unregisterKernel(kernel.kernelName, kernel.backendName);
    }
    registerKernel(kernel);
  }
}
