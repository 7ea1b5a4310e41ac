/** @file The WebGPU backend as the worker has it, for tests of kernels. */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { backend, setBackend } from '@tensorflow/tfjs-core';
import { deviceDescriptor } from './device-descriptor';
import { installWebgpuBackend } from './install';

/**
 * Makes it the backend that tensors live on, whatever a file before left: its own may just have been removed.
 * @throws Error where the browser has no adapter
 */
export async function startOnAdapter(): Promise<WebGPUBackend> {
  const adapter = await navigator.gpu.requestAdapter();
  if (!adapter) throw new Error('this browser has no WebGPU adapter');
  const device = await adapter.requestDevice(deviceDescriptor(adapter));
  const webgpu = installWebgpuBackend(device, adapter.info);
  if (!(await setBackend('webgpu')) || backend() !== webgpu) throw new Error('WebGPU did not start');
  return webgpu;
}
