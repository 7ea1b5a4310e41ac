/**
 * @file Registers our kernels beneath tfjs, before the first operation. The model code above never
 * names them: an operation and its gradient look their kernel up by name and backend.
 */
import { getKernel, registerKernel, unregisterKernel, type KernelConfig } from '@tensorflow/tfjs-core';

/** In place of the backend's own registrations. */
export function replaceKernels(kernels: readonly KernelConfig[]): void {
  for (const kernel of kernels) {
    if (getKernel(kernel.kernelName, kernel.backendName)) {
      unregisterKernel(kernel.kernelName, kernel.backendName);
    }
    registerKernel(kernel);
  }
}
