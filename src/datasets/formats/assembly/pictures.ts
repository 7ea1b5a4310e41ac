/**
 * @file What takes most of an import's time, in SIMD: the planes of a JPEG → RGB, the sums that mean and standard
 * deviation are made of, and the means of lines. Pictures are u8 [h, w, 3]. Whoever calls leaves 64 bytes free behind each
 * block that is read or written.
 */
export { toRgb } from './to-rgb';
export { sumPixels } from './sum-pixels';
export { averageLines } from './average-lines';
