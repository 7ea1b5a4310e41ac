/**
 * @file Batch normalisation in training mode (Ioffe & Szegedy 2015, arXiv 1502.03167, alg. 1):
 * x̂ = (x − μ) / √(σ² + ε), y = γ·x̂ + β, with μ and the biased σ² over all axes but the last.
 * The gradient is written out (same paper, section 3), since autodiff through μ and σ² costs
 * several times as many operations:
 * dβ = Σ dy, dγ = Σ dy·x̂, dx = γ/√(σ²+ε) · (dy − dβ/M − x̂·dγ/M), M = elements per channel.
 * What stands around it in a network comes with it: y + residual, then ReLU, so that a kernel may do
 * all three at once (`BatchNormTraining`: returns [y, μ, 1/√(σ²+ε)]).
 */
import {
  add,
  customGrad,
  div,
  mean,
  mul,
  relu,
  reshape,
  rsqrt,
  square,
  sub,
  sum,
  type GradSaveFunc,
  type Tensor,
  type Tensor1D,
} from '@tensorflow/tfjs-core';
import { withKernel } from '../tensor/with-kernel';

const batchNormEpsilon = 1e-5;

/** Per-channel mean and biased variance of x [..., c], each [c]. Inside a tidy. */
export function batchMoments(x: Tensor): { mean: Tensor1D; variance: Tensor1D } {
  const rows = asRows(x);
  const rowMean = mean<Tensor1D>(rows, 0);
  return { mean: rowMean, variance: mean<Tensor1D>(square(sub(rows, rowMean)), 0) };
}

export interface BatchNormOptions {
  epsilon?: number;
  /** Added to the result, shaped like x: the shortcut of a residual block. */
  residual?: Tensor;
  /** ReLU at the end. */
  relu?: boolean;
}

/**
 * @param x [..., c]
 * @param gamma scale [c]
 * @param beta offset [c]
 * @returns like x
 */
export function batchNorm<Input extends Tensor>(
  x: Input,
  gamma: Tensor,
  beta: Tensor,
  options: BatchNormOptions = {},
): Input {
  const { epsilon = batchNormEpsilon, residual, relu: rectified = false } = options;
  const inputs = { x, gamma, beta, ...(residual && { residual }) };
  return withKernel('BatchNormTraining', inputs, { epsilon, relu: rectified }, () => {
    const normalized = normalize(x, gamma, beta, epsilon);
    const sum = residual ? add(normalized, residual) : normalized;
    return rectified ? relu(sum) : sum;
  }) as Input;
}

function normalize(x: Tensor, gamma: Tensor, beta: Tensor, epsilon: number): Tensor {
  const run = customGrad((...inputs: (Tensor | GradSaveFunc)[]) => {
    const [input, scale, offset, save] = inputs as [Tensor, Tensor1D, Tensor1D, GradSaveFunc];
    const moments = batchMoments(input);
    const inverse = rsqrt(add(moments.variance, epsilon));
    const normalized = mul(sub(asRows(input), moments.mean), inverse);
    const value = reshape(add(mul(normalized, scale), offset), input.shape);
    save([normalized, inverse, scale]);
    return {
      value,
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [xHat, inverseDeviation, gammaSaved] = saved as [Tensor, Tensor, Tensor];
        const dRows = asRows(dy);
        const perChannel = dRows.shape[0];
        const dBeta = sum(dRows, 0);
        const dGamma = sum(mul(dRows, xHat), 0);
        const centred = sub(dRows, div(dBeta, perChannel));
        const decorrelated = sub(centred, mul(xHat, div(dGamma, perChannel)));
        const dx = mul(decorrelated, mul(gammaSaved, inverseDeviation));
        return [reshape(dx, dy.shape), dGamma, dBeta];
      },
    };
  });
  return run(x, gamma, beta);
}

function asRows(x: Tensor): Tensor {
  const channels = x.shape.at(-1)!;
  return reshape(x, [x.size / channels, channels]);
}
