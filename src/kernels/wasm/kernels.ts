/** @file Our kernels for the wasm backend: by our own functions where the browser has wasm SIMD, else by stock operations. */
import type { KernelConfig } from '@tensorflow/tfjs-core';
import { batchNormInference, batchNormTraining, batchNormTrainingGrad } from './batch-norm';
import { conv2dBackpropFilter as composedBackpropFilter } from './composed/conv2d-backprop-filter';
import { conv2dBackpropInput as composedBackpropInput } from './composed/conv2d-backprop-input';
import { conv2d } from './conv2d';
import { conv2dBackpropFilter } from './conv2d-backprop-filter';
import { conv2dBackpropInput } from './conv2d-backprop-input';
import { dense, denseGrad } from './dense';
import { globalAveragePool, globalAveragePoolGrad } from './global-average-pool';
import { identity } from './identity';
import { nearestOther } from './nearest';
import { ntXent, ntXentGrad } from './nt-xent';
import { imageStore, twoViews, writeImages } from './two-views';
import { adamUpdate, larsUpdate, sgdUpdate } from './updates';

/** @param hasAssembly whether our functions were loaded */
export function wasmKernels(hasAssembly: boolean): readonly KernelConfig[] {
  if (!hasAssembly) return [identity, composedBackpropFilter, composedBackpropInput];
  return [
    adamUpdate,
    batchNormInference,
    batchNormTraining,
    batchNormTrainingGrad,
    conv2d(),
    conv2dBackpropFilter,
    conv2dBackpropInput,
    dense,
    denseGrad,
    globalAveragePool,
    globalAveragePoolGrad,
    identity,
    larsUpdate,
    nearestOther,
    ntXent,
    ntXentGrad,
    imageStore,
    sgdUpdate,
    twoViews,
    writeImages,
  ];
}
