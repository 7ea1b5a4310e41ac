/**
 * @file `BatchNormTraining`, its gradient and `BatchNormInference` for wasm (src/layers/batch-norm.ts):
 * two passes over x forwards in training and one in inference, two backwards, residual and ReLU
 * included. Training saves μ and 1/√(σ² + ε), each [c], and moves the running statistics in place.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core';
import { assemblyOf, pointerTo, withScratch } from './assembly';
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
    const outputs = [make(x.shape), make([channels]), make([channels])];
    const [y, mean, inverse] = outputs.map((output) => pointerTo(backend, output)) as [
      number,
      number,
      number,
    ];
    const from = pointerTo(backend, x);
    const sizes = [parts * channels * 16, channels * 4, channels * 4];
    withScratch(backend, sizes, (sums, pivot, scale) => {
      exports.sampleMeans!(from, rows, channels, pivot);
      threads.run('sumDeviations', parts, from, rows, channels, pivot, sums);
      exports.finishMoments!(
        parts,
        sums,
        rows,
        channels,
        pivot,
        epsilon,
        pointerTo(backend, gamma),
        mean,
        inverse,
        scale,
        running ? pointerTo(backend, running) : 0,
        momentum,
      );
      threads.run(
        'normalize',
        parts,
        from,
        rows,
        channels,
        mean,
        scale,
        pointerTo(backend, beta),
        residual ? pointerTo(backend, residual) : 0,
        Number(relu),
        y,
      );
    });
    return outputs;
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
    const [y, from, mean, offset] = [output, x, running, beta].map((tensor) =>
      pointerTo(backend, tensor),
    ) as [number, number, number, number];
    withScratch(backend, [channels * 4], (scale) => {
      exports.inferenceScale!(mean, channels, epsilon, pointerTo(backend, gamma), scale);
      const shortcut = residual ? pointerTo(backend, residual) : 0;
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
    });
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
    const outputs = [make(x.shape), make([channels]), make([channels])];
    if (residual) outputs.push(make(residual.shape));
    const [dx, dGamma, dBeta, dResidual = 0] = outputs.map((output) => pointerTo(backend, output)) as [
      number,
      number,
      number,
      number?,
    ];
    // Where nothing was added x tells, as well as y, where ReLU let through, and need be read anyway.
    const pass = [
      pointerTo(backend, dy),
      residual ? pointerTo(backend, y) : 0,
      pointerTo(backend, x),
      rows,
      channels,
    ];
    const [inverse, offset] = [pointerTo(backend, saved1), pointerTo(backend, beta)];
    const mean = pointerTo(backend, saved0);
    const rectified = Number(relu);
    const sizes = [parts * channels * 16, channels * 4, channels * 4, channels * 4];
    withScratch(backend, sizes, (sums, scale, shift, slope) => {
      exports.gradientScale!(channels, pointerTo(backend, gamma), inverse, scale);
      threads.run('sumGradients', parts, ...pass, mean, scale, offset, rectified, sums);
      exports.finishGradients!(parts, sums, rows, channels, inverse, dGamma, dBeta, shift, slope);
      threads.run('propagate', parts, ...pass, mean, scale, offset, shift, slope, rectified, dx, dResidual);
    });
    return outputs;
  },
};

function rowsOf({ shape }: TensorInfo): { rows: number; channels: number } {
  const channels = shape.at(-1)!;
  return { rows: shape.reduce((a, b) => a * b, 1) / channels, channels };
}
