/** @file Our kernels beneath tfjs's WebGPU backend. */
import { replaceKernels } from '../replace-kernels';
import { webgpuKernels } from './kernels';
import { registerDevice } from './register-device';

/** Call before the backend starts. */
export function installWebgpuKernels(): void {
  registerDevice();
  replaceKernels(webgpuKernels);
}
