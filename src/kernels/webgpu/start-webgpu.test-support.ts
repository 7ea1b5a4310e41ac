/** @file The WebGPU backend as the worker has it, for tests of kernels. */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { deviceDescriptor } from './device-descriptor';
import { installWebgpuBackend } from './install';

/** @throws Error where the browser has no adapter */
export async function installOnAdapter(): Promise<WebGPUBackend> {
  const adapter = await navigator.gpu.requestAdapter();
  if (!adapter) throw new Error('this browser has no WebGPU adapter');
  const device = await adapter.requestDevice(deviceDescriptor(adapter));
  return installWebgpuBackend(device, adapter.info);
}
