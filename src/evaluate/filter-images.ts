/** @file A convolution's kernel as images: one for each filter. */

const middle = 127.5;

/**
 * @param kernel f32 [height, width, channels, count], row-major, as tfjs has it
 * @returns u8 [count, height, width, channels]: gray where a weight is 0, the full range where one is the largest of all
 */
export function filterImages(kernel: Float32Array, count: number): Uint8Array {
  const largest = kernel.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
  const length = kernel.length / count;
  return Uint8Array.from({ length: kernel.length }, (_, i) => {
    const [filter, at] = [Math.floor(i / length), i % length];
    return Math.round(middle * (1 + kernel[at * count + filter]! / largest));
  });
}
