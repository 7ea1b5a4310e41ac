/**
 * @file `Dense` and its gradient for wasm, y = x·W + b and ReLU if asked: its products, and
 * those of its gradients dx = dy·Wᵀ and dW = xᵀ·dy, are 1×1 convolutions. x [n, inputs], kernel
 * [inputs, outputs], bias [outputs]; y [n, outputs].
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core';
import { assemblyOf, pointerTo, withScratch } from './assembly';
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
    const target = pointerTo(backend, y);
    const shape = productShape(rows, kernel.shape as Shape);
    convolve(backend, forwardConvolution(shape), pointerTo(backend, x), pointerTo(backend, kernel), target);
    const { addBias } = assemblyOf(backend).exports;
    addBias!(target, rows, outputs, pointerTo(backend, bias), Number(attrs!['relu']));
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
    const made = [x.shape, kernelShape, [outputs]].map((shape) => backend.makeOutput(shape, 'float32'));
    const [dx, dKernel, dBias] = made.map((output) => pointerTo(backend, output)) as [number, number, number];
    const relu = Number(attrs!['relu']);
    const sizes = [relu * rows * outputs * 4, rows * depth * 4];
    withScratch(backend, sizes, (scratch, turned) => {
      const { biasGradient, transposeMatrix } = assemblyOf(backend).exports;
      const [upstream, from] = [dy, x].map((tensor) => pointerTo(backend, tensor)) as [number, number];
      biasGradient!(upstream, pointerTo(backend, y), rows, outputs, relu, scratch, dBias);
      const masked = relu ? scratch : upstream;
      const across = productShape(rows, kernelShape);
      convolve(backend, backwardConvolution(across), masked, pointerTo(backend, kernel), dx);
      transposeMatrix!(from, rows, depth, turned);
      const along = productShape(depth, [rows, outputs]);
      convolve(backend, forwardConvolution(along), turned, masked, dKernel);
    });
    return made;
  },
};
