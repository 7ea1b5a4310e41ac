/**
 * @file A 3×3 convolution (`same` padding) of images that are first made twice as large, each pixel
 * repeated (nearest-neighbour upsampling): y = conv(upsample(x), K).
 *
 * The large image is never made. Of the three pixels under a row of the kernel at least two repeat one
 * pixel of x, so that their weights may be added up beforehand: y's even rows are [k₀, k₁ + k₂] over
 * x's rows i − 1 and i, its odd ones [k₀ + k₁, k₂] over i and i + 1, and columns likewise. That is four
 * products of 2 × 2 taps in place of four of 3 × 3, 4/9 of the arithmetic, and the same as a transposed
 * convolution of stride 2 with the 4 × 4 taps M = [k₂, k₁ + k₂, k₀ + k₁, k₀], which every backend has
 * and differentiates.
 */
import {
  conv2dTranspose,
  matMul,
  reshape,
  tensor2d,
  transpose,
  type Tensor,
  type Tensor4D,
} from '@tensorflow/tfjs-core';

const taps = [
  [0, 0, 1],
  [0, 1, 1],
  [1, 1, 0],
  [1, 0, 0],
] as const;

/** [16, 9]: rows and columns of `taps` at once. */
const tapsOfBothAxes = taps.flatMap((rows) =>
  taps.map((columns) => rows.flatMap((row) => columns.map((column) => row * column))),
);

/**
 * Inside a tidy; differentiable by both.
 * @param x [n, h, w, inputs]
 * @param kernel [3, 3, inputs, outputs]
 * @returns [n, 2h, 2w, outputs]
 */
export function convolveUpsampled(x: Tensor4D, kernel: Tensor): Tensor4D {
  const [n, h, w, inputs] = x.shape;
  const outputs = kernel.shape.at(-1)!;
  const summed = matMul(tensor2d(tapsOfBothAxes), reshape(kernel, [9, inputs * outputs]));
  const transposed = transpose<Tensor4D>(reshape(summed, [4, 4, inputs, outputs]), [0, 1, 3, 2]);
  return conv2dTranspose(x, transposed, [n, 2 * h, 2 * w, outputs], 2, 'same');
}
