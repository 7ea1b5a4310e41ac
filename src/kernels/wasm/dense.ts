/**
 * @file `Dense` and its gradient for wasm, y = x·W + b and ReLU if asked: its products, and
 * those of its gradients dx = dy·Wᵀ and dW = xᵀ·dy, are 1×1 convolutions. x [n, inputs], kernel
 * [inputs, outputs], bias [outputs]; y [n, outputs].
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core';
import { assemblyOf, perform, pointersTo, withScratch } from './assembly';
import { forwardConvolution } from './conv2d';
import { backwardConvolution } from './conv2d-backprop-input';
import { convolve } from './convolution';
import { productShape } from './product-shape';

type Shape = [number, number];

export const dense: KernelConfig = {
  kernelName: 'Dense',
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs, backend: wasm }) => {
    const { x, kernel, bias } = inputs as { x: TensorInfo; kernel: TensorInfo; bias: TensorInfo };
    const backend = wasm as BackendWasm;
    const [rows] = x.shape as Shape;
    const [, outputs] = kernel.shape as Shape;
    const y = backend.makeOutput([rows, outputs], 'float32');
    const product = forwardConvolution(productShape(rows, kernel.shape as Shape));
    const [source, weights, offset, target] = pointersTo(backend, x, kernel, bias, y);
    const { addBias } = assemblyOf(backend).exports;
    perform(backend, () => {
      convolve(backend, product, source, weights, target);
      addBias!(target, rows, outputs, offset, Number(attrs!['relu']));
    });
    return [y];
  },
};

export const denseGrad: KernelConfig = {
  kernelName: 'DenseGrad',
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs, backend: wasm }) => {
    const { dy, y, x, kernel } = inputs as Record<'dy' | 'y' | 'x' | 'kernel', TensorInfo>;
    const backend = wasm as BackendWasm;
    const [rows, depth] = x.shape as Shape;
    const kernelShape = kernel.shape as Shape;
    const [, outputs] = kernelShape;
    const make = (shape: number[]) => backend.makeOutput(shape, 'float32');
    const made = [make(x.shape), make(kernelShape), make([outputs])] as const;
    const [dx, dKernel, dBias] = pointersTo(backend, ...made);
    const relu = Number(attrs!['relu']);
    const sizes = [relu * rows * outputs * 4, rows * depth * 4];
    const [upstream, result, from, weights] = pointersTo(backend, dy, y, x, kernel);
    const across = backwardConvolution(productShape(rows, kernelShape));
    const along = forwardConvolution(productShape(depth, [rows, outputs]));
    const { biasGradient, transposeMatrix } = assemblyOf(backend).exports;
    const work = (scratch: number, turned: number) => {
      biasGradient!(upstream, result, rows, outputs, relu, scratch, dBias);
      const masked = relu ? scratch : upstream;
      convolve(backend, across, masked, weights, dx);
      transposeMatrix!(from, rows, depth, turned);
      convolve(backend, along, turned, masked, dKernel);
    };
    perform(backend, () => withScratch(backend, sizes, work));
    return [...made];
  },
};
