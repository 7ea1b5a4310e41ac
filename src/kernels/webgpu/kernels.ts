/** @file Our kernels for the WebGPU backend. */
import type { KernelConfig } from '@tensorflow/tfjs-core';
import { batchNormInference, batchNormTraining } from './batch-norm';
import { batchNormTrainingGrad } from './batch-norm-grad';
import { conv2d } from './conv2d';
import { conv2dBackpropFilter } from './conv2d-backprop-filter';
import { conv2dBackpropInput } from './conv2d-backprop-input';
import { dense, denseGrad } from './dense';
import { globalAveragePool, globalAveragePoolGrad } from './global-average-pool';
import { matMul } from './mat-mul';
import { ntXent, ntXentGrad } from './nt-xent';
import { imageStore, twoViews, writeImages } from './two-views';
import { adamUpdate, larsUpdate, sgdUpdate } from './updates';

export const webgpuKernels: readonly KernelConfig[] = [
  adamUpdate,
  batchNormInference,
  batchNormTraining,
  batchNormTrainingGrad,
  conv2d,
  conv2dBackpropFilter,
  conv2dBackpropInput,
  dense,
  denseGrad,
  globalAveragePool,
  globalAveragePoolGrad,
  larsUpdate,
  matMul,
  ntXent,
  ntXentGrad,
  imageStore,
  sgdUpdate,
  twoViews,
  writeImages,
];
