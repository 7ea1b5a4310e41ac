/**
 * @file Batch normalisation (Ioffe & Szegedy 2015, arXiv 1502.03167).
 *
 * In training (alg. 1): x̂ = (x − μ) / √(σ² + ε), y = γ·x̂ + β, with μ and the biased σ² over all
 * axes but the last. The gradient is written out (same paper, section 3), since autodiff through μ
 * and σ² costs several times as many operations:
 * dβ = Σ dy, dγ = Σ dy·x̂, dx = γ/√(σ²+ε) · (dy − dβ/M − x̂·dγ/M), M = elements per channel.
 *
 * In inference (alg. 2): the same with the running μ and σ², which training keeps up to date as
 * PyTorch does: r ← (1 − m)·r + m·(batch's), m = 0.1, the variance unbiased (M/(M−1)).
 *
 * What stands around it in a network comes with it: y + residual, then ReLU, so that a kernel may do
 * all three at once (`BatchNormTraining`: returns [y, μ, 1/√(σ²+ε)], and brings `running` up to date;
 * `BatchNormInference`: returns [y]).
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
  slice,
  square,
  stack,
  sub,
  sum,
  type GradSaveFunc,
  type Tensor,
  type Tensor1D,
  type Variable,
} from '@tensorflow/tfjs-core';
import { withKernel } from '../tensor/with-kernel';
import { stateFrom, type Weight } from './weight';

/**
 * `training` normalises by the batch's own statistics and moves the running
 * ones; `inference` normalises by the running ones and changes nothing.
 */
export type Mode = 'training' | 'inference';

const batchNormEpsilon = 1e-5;
const runningMomentum = 0.1;

/** Per-channel mean and biased variance of x [..., c], each [c]. Inside a tidy. */
export function batchMoments(x: Tensor): { mean: Tensor1D; variance: Tensor1D } {
  const rows = asRows(x);
  const rowMean = mean<Tensor1D>(rows, 0);
  return { mean: rowMean, variance: mean<Tensor1D>(square(sub(rows, rowMean)), 0) };
}

/** f32 [2, channels]: running means, 0 at first, then running variances, 1 at first. State, no weight. */
export function runningStatistics(name: string, channels: number): Weight {
  return stateFrom(name, [2, channels], new Float32Array(2 * channels).fill(1, channels));
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
 * @param options `running`: the statistics [2, c] that this batch is to move
 * @returns like x
 */
export function batchNorm<Input extends Tensor>(
  x: Input,
  gamma: Tensor,
  beta: Tensor,
  options: BatchNormOptions & { running?: Variable } = {},
): Input {
  const { epsilon = batchNormEpsilon, residual, relu: rectified = false, running } = options;
  const inputs = { x, gamma, beta, ...(residual && { residual }) };
  const textbook = () => finish(normalize(x, gamma, beta, epsilon, running), residual, rectified);
  return withKernel(
    'BatchNormTraining',
    inputs,
    { epsilon, relu: rectified, momentum: runningMomentum },
    textbook,
    running && { running },
  ) as Input;
}

/**
 * @param running statistics [2, c], as training left them
 * @returns like x; not differentiable
 */
export function batchNormInference<Input extends Tensor>(
  x: Input,
  gamma: Tensor,
  beta: Tensor,
  running: Tensor,
  { epsilon = batchNormEpsilon, residual, relu: rectified = false }: BatchNormOptions = {},
): Input {
  const inputs = { x, gamma, beta, running, ...(residual && { residual }) };
  return withKernel('BatchNormInference', inputs, { epsilon, relu: rectified }, () => {
    const channels = gamma.size;
    const [mu, variance] = [0, 1].map((row) => reshape(slice(running, [row, 0], [1, channels]), [channels]));
    const scale = mul(gamma, rsqrt(add(variance!, epsilon)));
    return finish(add(mul(sub(x, mu!), scale), beta), residual, rectified);
  }) as Input;
}

function finish(normalized: Tensor, residual: Tensor | undefined, rectified: boolean): Tensor {
  const sum = residual ? add(normalized, residual) : normalized;
  return rectified ? relu(sum) : sum;
}

function normalize(x: Tensor, gamma: Tensor, beta: Tensor, epsilon: number, running?: Variable): Tensor {
  const run = customGrad((...inputs: (Tensor | GradSaveFunc)[]) => {
    const [input, scale, offset, save] = inputs as [Tensor, Tensor1D, Tensor1D, GradSaveFunc];
    const moments = batchMoments(input);
    if (running) moveTowards(running, moments, input.size / scale.size);
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

function moveTowards(running: Variable, moments: ReturnType<typeof batchMoments>, perChannel: number): void {
  const unbiased = mul(moments.variance, perChannel / Math.max(perChannel - 1, 1));
  const batch = stack([moments.mean, unbiased]);
  running.assign(add(mul(running, 1 - runningMomentum), mul(batch, runningMomentum)));
}

function asRows(x: Tensor): Tensor {
  const channels = x.shape.at(-1)!;
  return reshape(x, [x.size / channels, channels]);
}
