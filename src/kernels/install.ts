/**
 * @file Registers our kernels beneath tfjs, once, before the first operation. The model code above
 * never names them: an operation and its gradient look their kernel up by name and backend.
 */
import { getKernel, registerKernel, unregisterKernel, type KernelConfig } from '@tensorflow/tfjs-core';
import { conv2dBackpropFilter } from './wasm/conv2d-backprop-filter';
import { conv2dBackpropInput } from './wasm/conv2d-backprop-input';

const kernels: readonly KernelConfig[] = [conv2dBackpropFilter, conv2dBackpropInput];

/** Call after the backends' own registrations, which ours replace. */
export function installKernels(): void {
  for (const kernel of kernels) {
    if (getKernel(kernel.kernelName, kernel.backendName)) {
      unregisterKernel(kernel.kernelName, kernel.backendName);
    }
    registerKernel(kernel);
  }
}
