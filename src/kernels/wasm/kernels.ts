/** @file Our kernels for the wasm backend: our own functions where the browser has wasm SIMD, else stock operations. */
import type { KernelConfig } from '@tensorflow/tfjs-core';
import { runsAssembly } from './assembly';
import { conv2dBackpropFilter as composedBackpropFilter } from './composed/conv2d-backprop-filter';
import { conv2dBackpropInput as composedBackpropInput } from './composed/conv2d-backprop-input';
import { conv2d } from './conv2d';
import { conv2dBackpropFilter } from './conv2d-backprop-filter';
import { conv2dBackpropInput } from './conv2d-backprop-input';

export function wasmKernels(): readonly KernelConfig[] {
  return runsAssembly()
    ? [conv2d(), conv2dBackpropFilter, conv2dBackpropInput]
    : [composedBackpropFilter, composedBackpropInput];
}
