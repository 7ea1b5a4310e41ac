/**
 * @file What the module exports, besides each transform's function (`src/transforms/<name>/simd.ts`).
 * Functions that begin with `part, parts` are run by all threads.
 */
export { finishMoments, inferenceScale, normalize, sampleMeans, sumDeviations } from './batch-norm';
export { finishGradients, gradientScale, sumGradients } from './batch-norm-gradient';
export { propagate } from './batch-norm-propagate';
export { convolve } from './convolve';
export { addBias, biasGradient, transposeMatrix } from './dense';
export { averagePixels, spreadOverPixels } from './global-average-pool';
export { kernelGradient, sumTiles } from './kernel-gradient';
export { stridedInputKernel, stridedKernel, stridedKernelOf } from './strided-weights';
export { stridedConvolve } from './strided-winograd';
export { stridedInputGradient } from './strided-winograd-input';
export { addSums, stridedGradient } from './strided-winograd-gradient';
export { winogradConvolve, winogradKernel } from './winograd';
export { winogradGradient, winogradKernelOf } from './winograd-gradient';
export { nearestOthers } from './nearest';
export { beThread } from './parts';
export { packKernel } from './pack-kernel';
export { logSumExp, meanLoss, normalizeRows, projectRows, pullWeights } from './nt-xent';
export { adamUpdate, momentumUpdate, normOfSum } from './update';
export * from './views';
