/** @file Our kernel beneath tfjs's backend in plain JavaScript, which comes with it. */
import '@tensorflow/tfjs-backend-cpu';
import { replaceKernels } from '../replace-kernels';
import { conv2dBackpropFilter } from './conv2d-backprop-filter';

export function installCpuKernels(): void {
  replaceKernels([conv2dBackpropFilter]);
}
