/** @file The plain JavaScript backend as the worker has it, for tests that train. */
import { setBackend } from '@tensorflow/tfjs-core';
import { installCpuKernels } from './install';

export async function startCpu(): Promise<void> {
  await setBackend('cpu');
  installCpuKernels();
}
