/** @file What the module exports. Functions that begin with `part, parts` are run by all threads. */
export {
  finishGradients,
  finishMoments,
  inferenceScale,
  normalize,
  propagate,
  sampleMeans,
  sumDeviations,
  sumGradients,
} from './batch-norm';
export { convolve } from './convolve';
export { addBias, biasGradient } from './dense';
export { averagePixels, spreadOverPixels } from './global-average-pool';
export { kernelGradient, sumTiles } from './kernel-gradient';
export { packKernel } from './pack-kernel';
export { logSumExp, meanLoss, normalizeRows, projectRows, pullWeights } from './nt-xent';
export { adamUpdate, momentumUpdate, normOfSum } from './update';
export { packNumbers, packPixels, unpackBytes, unpackNumbers } from './views/planes';
// Each under its transform's name.
export { blur } from './views/blur';
export { crop } from './views/crop';
export { cutout } from './views/cutout';
export { flip } from './views/flip';
export { grayscale } from './views/grayscale';
export { jitter } from './views/jitter';
export { noise } from './views/noise';
export { rotate } from './views/rotate';
export { sobel } from './views/sobel';
export { solarize } from './views/solarize';
export { verticalFlip } from './views/vertical-flip';
