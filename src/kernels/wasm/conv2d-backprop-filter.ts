/**
 * @file `Conv2DBackpropFilter` for wasm, which tfjs lacks: the gradient of a convolution to its
 * kernel. Inputs x [n, h, w, cin] and dy [n, ho, wo, cout]; output [kh, kw, cin, cout].
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { Conv2DBackpropFilter, type KernelConfig, type Tensor4D } from '@tensorflow/tfjs-core';
import { assemblyOf, pointerTo, withScratch } from './assembly';
import { convolutionShape, type ConvolutionAttributes } from './convolution-shape';

export const conv2dBackpropFilter: KernelConfig = {
  kernelName: Conv2DBackpropFilter,
  backendName: 'wasm',
  kernelFunc: (parameters) => {
    const { x, dy } = parameters.inputs as unknown as { x: Tensor4D; dy: Tensor4D };
    const attributes = parameters.attrs as unknown as ConvolutionAttributes & { filterShape: number[] };
    const backend = parameters.backend as BackendWasm;
    const shape = convolutionShape(x.shape, attributes.filterShape, attributes);
    const { filterHeight, filterWidth, inChannels, outHeight, outWidth, outChannels } = shape;
    const { exports, threads } = assemblyOf(backend);
    const stretch = filterWidth * inChannels;
    const paddedOutputs = roundUp(outChannels, 8);
    const paddedHeight = (outHeight - 1) * shape.strideHeight + filterHeight;
    const paddedWidth = (outWidth - 1) * shape.strideWidth + filterWidth;
    const xBytes = roundUp(paddedHeight * paddedWidth * inChannels * 4 + 16, 16);
    const dyBytes = outChannels === paddedOutputs ? 0 : outHeight * outWidth * paddedOutputs * 4;
    const tileBytes = filterHeight * roundUp(stretch, 4) * paddedOutputs * 4;
    const dKernel = backend.makeOutput(shape.filterShape, 'float32');
    const sizes = [threads.count * (xBytes + dyBytes), threads.count * tileBytes];
    withScratch(backend, sizes, (scratch, tiles) => {
      threads.run(
        'kernelGradient',
        pointerTo(backend, x),
        shape.batchSize,
        shape.inHeight,
        shape.inWidth,
        inChannels,
        shape.padInfo.top,
        shape.padInfo.left,
        paddedHeight,
        paddedWidth,
        pointerTo(backend, dy),
        outHeight,
        outWidth,
        outChannels,
        shape.strideHeight,
        shape.strideWidth,
        filterHeight,
        filterWidth,
        scratch,
        xBytes + dyBytes,
        tiles,
      );
      exports.sumTiles!(
        threads.count,
        tiles,
        filterHeight,
        stretch,
        outChannels,
        pointerTo(backend, dKernel),
      );
    });
    return dKernel;
  },
};

function roundUp(value: number, multiple: number): number {
  return Math.ceil(value / multiple) * multiple;
}
