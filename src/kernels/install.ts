/**
 * @file Registers our kernels beneath tfjs, once, before the first operation. The model code above
 * never names them: an operation and its gradient look their kernel up by name and backend.
 */
import { getKernel, registerKernel, unregisterKernel, type KernelConfig } from '@tensorflow/tfjs-core';
import * as wasmConv2dBackpropFilter from './wasm/conv2d-backprop-filter';
import * as wasmConv2dBackpropInput from './wasm/conv2d-backprop-input';
import * as batchNorm from './webgpu/batch-norm';
import * as conv2d from './webgpu/conv2d';
import * as conv2dBackpropFilter from './webgpu/conv2d-backprop-filter';
import * as conv2dBackpropInput from './webgpu/conv2d-backprop-input';
import * as dense from './webgpu/dense';
import * as globalAveragePool from './webgpu/global-average-pool';
import * as matMul from './webgpu/mat-mul';
import * as ntXent from './webgpu/nt-xent';
import * as updates from './webgpu/updates';

const kernels: readonly KernelConfig[] = [
  wasmConv2dBackpropFilter,
  wasmConv2dBackpropInput,
  batchNorm,
  conv2d,
  conv2dBackpropFilter,
  conv2dBackpropInput,
  dense,
  globalAveragePool,
  matMul,
  ntXent,
  updates,
].flatMap((file) => Object.values(file));

/** Call after the backends' own registrations, which ours replace. */
export function installKernels(): void {
  for (const kernel of kernels) {
    if (getKernel(kernel.kernelName, kernel.backendName)) {
      unregisterKernel(kernel.kernelName, kernel.backendName);
    }
    registerKernel(kernel);
  }
}
