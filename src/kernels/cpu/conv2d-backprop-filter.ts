/**
 * @file `Conv2DBackpropFilter` in plain JavaScript: the gradient of a convolution to its kernel. Adds what
 * tfjs's own adds, in the same order, so that the result is the same to the bit, but reads its arrays
 * directly: most of a training step went into looking values up one by one. Inputs x [n, h, w, cin] and
 * dy [n, ho, wo, cout]; output [kh, kw, cin, cout], owned by the caller.
 */
import { Conv2DBackpropFilter, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs-core';
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { convolutionShape, type ConvolutionAttributes } from '../convolution-shape';

export const conv2dBackpropFilter: KernelConfig = {
  kernelName: Conv2DBackpropFilter,
  backendName: 'cpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { x, dy } = inputs as unknown as { x: TensorInfo; dy: TensorInfo };
    const cpu = backend as MathBackendCPU;
    const attributes = attrs as unknown as ConvolutionAttributes & { filterShape: number[] };
    const { filterShape } = attributes;
    const shape = convolutionShape(x.shape, filterShape, attributes);
    const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels } = shape;
    const { strideHeight, strideWidth, filterHeight, filterWidth, padInfo } = shape;
    const xValues = cpu.data.get(x.dataId).values as Float32Array;
    const dyValues = cpu.data.get(dy.dataId).values as Float32Array;
    const tapLength = inChannels * outChannels;
    const gradient = new Float32Array(filterHeight * filterWidth * tapLength);
    /** Of one tap, in double precision until it is whole. */
    const sums = new Float64Array(tapLength);
    for (let tapRow = 0; tapRow < filterHeight; tapRow++) {
      const rows = reached(tapRow - padInfo.top, strideHeight, inHeight, outHeight);
      for (let tapColumn = 0; tapColumn < filterWidth; tapColumn++) {
        const columns = reached(tapColumn - padInfo.left, strideWidth, inWidth, outWidth);
        sums.fill(0);
        for (let image = 0; image < batchSize; image++) {
          for (let row = rows.first; row < rows.end; row++) {
            const xRow = (image * inHeight + row * strideHeight + tapRow - padInfo.top) * inWidth;
            const dyRow = (image * outHeight + row) * outWidth;
            for (let column = columns.first; column < columns.end; column++) {
              const xStart = (xRow + column * strideWidth + tapColumn - padInfo.left) * inChannels;
              const dyStart = (dyRow + column) * outChannels;
              for (let from = 0, i = 0; from < inChannels; from++) {
                const value = xValues[xStart + from]!;
                for (let to = 0; to < outChannels; to++, i++) sums[i]! += value * dyValues[dyStart + to]!;
              }
            }
          }
        }
        gradient.set(sums, (tapRow * filterWidth + tapColumn) * tapLength);
      }
    }
    return cpu.makeTensorInfo(filterShape, 'float32', gradient);
  },
};

/** The output positions at which a tap lies on the input, and not on the padding around it. */
function reached(offset: number, stride: number, inSize: number, outSize: number) {
  return {
    first: Math.max(0, Math.ceil(-offset / stride)),
    end: Math.min(outSize, Math.ceil((inSize - offset) / stride)),
  };
}
