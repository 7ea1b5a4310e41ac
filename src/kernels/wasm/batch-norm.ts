/**
 * @file `BatchNormTraining`, its gradient and `BatchNormInference` for wasm (src/layers/batch-norm.ts):
 * two passes over x forwards in training and one in inference, two backwards, residual and ReLU
 * included. Training saves μ and 1/√(σ² + ε), each [c], and moves the running statistics in place.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core';
import { assemblyOf, perform, pointerTo, pointersTo, withScratch } from './assembly';
import { finelyShared } from './threads';

interface Attributes {
  epsilon: number;
  relu: boolean;
  /** The batch's share of the new running statistics. */
  momentum: number;
}

export const batchNormTraining: KernelConfig = {
  kernelName: 'BatchNormTraining',
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs, backend: wasm }) => {
    const { x, gamma, beta, residual, running } = inputs as {
      x: TensorInfo;
      gamma: TensorInfo;
      beta: TensorInfo;
      residual?: TensorInfo;
      running?: TensorInfo;
    };
    const { epsilon, relu, momentum } = attrs as unknown as Attributes;
    const backend = wasm as BackendWasm;
    const { exports, threads } = assemblyOf(backend);
    const { rows, channels } = rowsOf(x);
    const parts = finelyShared(threads);
    const make = (shape: number[]) => backend.makeOutput(shape, 'float32');
    const outputs = [make(x.shape), make([channels]), make([channels])] as const;
    const [y, mean, inverse] = pointersTo(backend, ...outputs);
    const [from, factor, offset] = pointersTo(backend, x, gamma, beta);
    const shortcut = residual ? pointerTo(backend, residual) : 0;
    const averages = running ? pointerTo(backend, running) : 0;
    const sizes = [parts * channels * 16, channels * 4, channels * 4];
    const work = (sums: number, pivot: number, scale: number) => {
      exports.sampleMeans!(from, rows, channels, pivot);
      threads.run('sumDeviations', parts, from, rows, channels, pivot, sums);
      exports.finishMoments!(
        parts,
        sums,
        rows,
        channels,
        pivot,
        epsilon,
        factor,
        mean,
        inverse,
        scale,
        averages,
        momentum,
      );
      threads.run('normalize', parts, from, rows, channels, mean, scale, offset, shortcut, Number(relu), y);
    };
    perform(backend, () => withScratch(backend, sizes, work));
    return [...outputs];
  },
};

export const batchNormInference: KernelConfig = {
  kernelName: 'BatchNormInference',
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs, backend: wasm }) => {
    const { x, gamma, beta, running, residual } = inputs as Record<
      'x' | 'gamma' | 'beta' | 'running',
      TensorInfo
    > & { residual?: TensorInfo };
    const { epsilon, relu } = attrs as unknown as Attributes;
    const backend = wasm as BackendWasm;
    const { exports, threads } = assemblyOf(backend);
    const { rows, channels } = rowsOf(x);
    const output = backend.makeOutput(x.shape, 'float32');
    const [y, from, mean, factor, offset] = pointersTo(backend, output, x, running, gamma, beta);
    const shortcut = residual ? pointerTo(backend, residual) : 0;
    const work = (scale: number) => {
      exports.inferenceScale!(mean, channels, epsilon, factor, scale);
      threads.run(
        'normalize',
        finelyShared(threads),
        from,
        rows,
        channels,
        mean,
        scale,
        offset,
        shortcut,
        Number(relu),
        y,
      );
    };
    perform(backend, () => withScratch(backend, [channels * 4], work));
    return [output];
  },
};

export const batchNormTrainingGrad: KernelConfig = {
  kernelName: 'BatchNormTrainingGrad',
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs, backend: wasm }) => {
    const { dy, y, saved0, saved1, x, gamma, beta, residual } = inputs as Record<
      'dy' | 'y' | 'saved0' | 'saved1' | 'x' | 'gamma' | 'beta',
      TensorInfo
    > & { residual?: TensorInfo };
    const { relu } = attrs as unknown as Attributes;
    const backend = wasm as BackendWasm;
    const { exports, threads } = assemblyOf(backend);
    const { rows, channels } = rowsOf(x);
    const parts = finelyShared(threads);
    const make = (shape: number[]) => backend.makeOutput(shape, 'float32');
    const outputs = [make(x.shape), make([channels]), make([channels])] as const;
    const [dx, dGamma, dBeta] = pointersTo(backend, ...outputs);
    const shortcut = residual && make(residual.shape);
    const dResidual = shortcut ? pointerTo(backend, shortcut) : 0;
    // Where nothing was added x tells, as well as y, where ReLU let through, and need be read anyway.
    const pass = [
      pointerTo(backend, dy),
      residual ? pointerTo(backend, y) : 0,
      pointerTo(backend, x),
      rows,
      channels,
    ];
    const [mean, inverse, factor, offset] = pointersTo(backend, saved0, saved1, gamma, beta);
    const rectified = Number(relu);
    const sizes = [parts * channels * 16, channels * 4, channels * 4, channels * 4];
    const work = (sums: number, scale: number, shift: number, slope: number) => {
      exports.gradientScale!(channels, factor, inverse, scale);
      threads.run('sumGradients', parts, ...pass, mean, scale, offset, rectified, sums);
      exports.finishGradients!(parts, sums, rows, channels, inverse, dGamma, dBeta, shift, slope);
      threads.run('propagate', parts, ...pass, mean, scale, offset, shift, slope, rectified, dx, dResidual);
    };
    perform(backend, () => withScratch(backend, sizes, work));
    return shortcut ? [...outputs, shortcut] : [...outputs];
  },
};

function rowsOf({ shape }: TensorInfo): { rows: number; channels: number } {
  const channels = shape.at(-1)!;
  return { rows: shape.reduce((a, b) => a * b, 1) / channels, channels };
}
