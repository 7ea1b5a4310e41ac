/** @file What the module exports. Functions that begin with `part, parts` are run by all threads. */
export { convolve } from './convolve';
export { kernelGradient, sumTiles } from './kernel-gradient';
export { packKernel } from './pack-kernel';
