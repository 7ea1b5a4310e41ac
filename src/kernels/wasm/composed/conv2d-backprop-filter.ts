/**
 * @file `Conv2DBackpropFilter` for wasm, which tfjs lacks: the gradient of a convolution to its
 * kernel as one forward convolution, at XNNPACK's speed. x with batch and channels swapped
 * [cin, h, w, n], convolved with dy likewise [ho, wo, n, cout], dilated by the forward stride, gives
 * [cin, kh, kw, cout]. Inputs x [n, h, w, cin] and dy [n, ho, wo, cout]; output [kh, kw, cin, cout],
 * owned by the caller.
 */
import {
  Conv2DBackpropFilter,
  conv2d,
  tidy,
  transpose,
  type KernelConfig,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { convolutionShape, cropTo, type ConvolutionAttributes } from '../../convolution-shape';

export const conv2dBackpropFilter: KernelConfig = {
  kernelName: Conv2DBackpropFilter,
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs }) => {
    const { x, dy } = inputs as unknown as { x: Tensor4D; dy: Tensor4D };
    const attributes = attrs as unknown as ConvolutionAttributes & { filterShape: number[] };
    const shape = convolutionShape(x.shape, attributes.filterShape, attributes);
    const { top, bottom, left, right } = shape.padInfo;
    return tidy(() => {
      const swappedX = transpose(x, [3, 1, 2, 0]);
      const swappedDy = transpose(dy, [1, 2, 0, 3]);
      const gradient = conv2d(
        swappedX,
        swappedDy,
        1,
        [
          [0, 0],
          [top, bottom],
          [left, right],
          [0, 0],
        ],
        'NHWC',
        [shape.strideHeight, shape.strideWidth],
      );
      // Rows and columns that the stride never reached stand past the kernel's end.
      const reached = cropTo(gradient, [
        shape.inChannels,
        shape.filterHeight,
        shape.filterWidth,
        shape.outChannels,
      ]);
      return transpose(reached, [1, 2, 0, 3]);
    });
  },
};
