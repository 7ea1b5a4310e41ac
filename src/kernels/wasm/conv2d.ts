/**
 * @file `Conv2D` for wasm. Inputs x [n, h, w, cin] and filter [kh, kw, cin, cout]; output
 * [n, ho, wo, cout]. A dilated or channels-first convolution goes to tfjs's own kernel.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { Conv2D, getKernel, type KernelConfig, type KernelFunc, type Tensor4D } from '@tensorflow/tfjs-core';
import { perform, pointersTo } from './assembly';
import type { Convolution } from './convolution';
import { convolutionShape, type ConvolutionAttributes, type ConvolutionShape } from '../convolution-shape';
import { stridedConvolution, suitsStrided } from './strided';
import { convolveFast } from './winograd';

/** Call before it is registered, while tfjs's own kernel is. */
export function conv2d(): KernelConfig {
  const stock = getKernel(Conv2D, 'wasm');
  const kernelFunc: KernelFunc = (parameters) => {
    const { x, filter } = parameters.inputs as unknown as { x: Tensor4D; filter: Tensor4D };
    const attributes = parameters.attrs as unknown as ConvolutionAttributes & {
      dilations: number | number[];
    };
    const isDilated = [attributes.dilations].flat().some((dilation) => dilation > 1);
    if (stock && (isDilated || attributes.dataFormat === 'NCHW')) return stock.kernelFunc(parameters);
    const backend = parameters.backend as BackendWasm;
    const shape = convolutionShape(x.shape, filter.shape, attributes);
    const y = backend.makeOutput(shape.outShape, 'float32');
    const [source, kernel, target] = pointersTo(backend, x, filter, y);
    perform(backend, () => {
      if (suitsStrided(shape)) stridedConvolution(backend, shape, source, kernel, target);
      else convolveFast(backend, forwardConvolution(shape), source, kernel, target);
    });
    return y;
  };
  return { ...stock, kernelName: Conv2D, backendName: 'wasm', kernelFunc };
}

export function forwardConvolution(shape: ConvolutionShape): Convolution {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels } = shape;
  const { filterHeight, filterWidth, strideHeight, strideWidth } = shape;
  const { top, left } = shape.padInfo;
  const neededHeight = (outHeight - 1) * strideHeight + filterHeight;
  const neededWidth = (outWidth - 1) * strideWidth + filterWidth;
  const fits = top === 0 && left === 0 && neededHeight <= inHeight && neededWidth <= inWidth;
  return {
    sourceShape: shape.inShape,
    targetShape: shape.outShape,
    top,
    left,
    paddedHeight: fits ? inHeight : neededHeight,
    paddedWidth: fits ? inWidth : neededWidth,
    windowSteps: [strideHeight, strideWidth],
    resultSteps: [1, 1],
    depthStep: outChannels,
    channelStep: 1,
    phases: [
      {
        firstWindow: [0, 0],
        firstResult: [0, 0],
        rows: outHeight,
        columns: outWidth,
        lines: filterHeight,
        taps: filterWidth,
        kernelOffset: 0,
        lineStep: filterWidth * inChannels * outChannels,
        tapStep: inChannels * outChannels,
      },
    ],
  };
}
