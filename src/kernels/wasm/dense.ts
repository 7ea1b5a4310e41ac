/**
 * @file `Dense` and its gradient for wasm, y = x·W + b and ReLU if asked: its products are 1×1
 * convolutions. x [n, inputs], kernel [inputs, outputs], bias [outputs]; y [n, outputs].
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core';
import { assemblyOf, pointerTo, withScratch } from './assembly';
import { forwardConvolution } from './conv2d';
import { backwardConvolution } from './conv2d-backprop-input';
import { convolve } from './convolution';
import { convolutionShape } from '../convolution-shape';
import { kernelGradient } from './kernel-gradient';

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
    const shape = productShape([rows, 1], kernel.shape as Shape);
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
    const [rows] = x.shape as Shape;
    const kernelShape = kernel.shape as Shape;
    const [, outputs] = kernelShape;
    const made = [x.shape, kernelShape, [outputs]].map((shape) => backend.makeOutput(shape, 'float32'));
    const [dx, dKernel, dBias] = made.map((output) => pointerTo(backend, output)) as [number, number, number];
    withScratch(backend, [rows * outputs * 4], (masked) => {
      const { biasGradient } = assemblyOf(backend).exports;
      const relu = Number(attrs!['relu']);
      biasGradient!(pointerTo(backend, dy), pointerTo(backend, y), rows, outputs, relu, masked, dBias);
      const across = productShape([rows, 1], kernelShape);
      convolve(backend, backwardConvolution(across), masked, pointerTo(backend, kernel), dx);
      kernelGradient(backend, productShape([1, rows], kernelShape), pointerTo(backend, x), masked, dKernel);
    });
    return made;
  },
};

/** A product as a 1×1 convolution: each row an image of one pixel, or all rows pixels of one image. */
function productShape([images, pixels]: [number, number], [inputs, outputs]: Shape) {
  return convolutionShape([images, 1, pixels, inputs], [1, 1, inputs, outputs], { strides: 1, pad: 'valid' });
}
