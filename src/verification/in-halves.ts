/**
 * @file One operation in half precision, held alone: what it is given and its output's gradient reach it as halves,
 * and f32 comes out, through operations that change no number but for its digits.
 */
import { conv2d, eye, reshape, type Rank, type Tensor } from '@tensorflow/tfjs-core';
import { globalAveragePool } from '../layers/global-average-pool';
import { lossScaleName, type HalfPrecision } from '../tensor/half-precision';

/** Gradients of vectors are about 1, where those of a mean over a batch are a thousandth. */
const lossScale = Float32Array.of(16, 0, 0, 0);

export function scaleForVectors(half: HalfPrecision): void {
  half.load({ tensors: { [lossScaleName]: { shape: [4], values: lossScale } }, numbers: {} });
}

/** Inside a tidy; differentiable. @param run by its first input, [..., c], and its weights */
export function inHalves(
  half: HalfPrecision,
  run: (x: Tensor, ...weights: Tensor[]) => Tensor,
): (x: Tensor, ...weights: Tensor[]) => Tensor {
  scaleForVectors(half);
  return (x, ...weights) =>
    half.forward(() => {
      const channels = x.shape.at(-1)!;
      const identity = reshape<Rank.R4>(eye(channels), [1, 1, channels, channels]);
      const pixels = reshape<Rank.R4>(x, [-1, 1, 1, channels]);
      const y = run(reshape(conv2d(pixels, identity, 1, 'same'), x.shape), ...weights);
      // The mean over a single place: its gradient is where halves begin.
      const places = reshape<Rank.R4>(y, [-1, 1, 1, y.shape.at(-1)!]);
      return reshape(globalAveragePool(places), y.shape);
    });
}
