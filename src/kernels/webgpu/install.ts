/** @file tfjs's WebGPU backend on a given device, with our kernels beneath it. */
import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { registerBackend, removeBackend } from '@tensorflow/tfjs-core';
import { replaceKernels } from '../replace-kernels';
import { webgpuKernels } from './kernels';

/**
 * Call before the backend starts.
 * @param device of `deviceDescriptor`
 */
export function installWebgpuBackend(device: GPUDevice, info: GPUAdapterInfo): WebGPUBackend {
  const backend = new WebGPUBackend(device, info);
  // In place of tfjs's own, which would ask for another device, and for however long.
  removeBackend('webgpu');
  registerBackend('webgpu', () => backend);
  replaceKernels(webgpuKernels);
  return backend;
}
