/**
 * @file `Conv2DBackpropFilter` for wasm, which tfjs lacks: the gradient of a convolution to its
 * kernel. Inputs x [n, h, w, cin] and dy [n, ho, wo, cout]; output [kh, kw, cin, cout].
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { Conv2DBackpropFilter, type KernelConfig, type Tensor4D } from '@tensorflow/tfjs-core';
import { perform, pointersTo } from './assembly';
import { convolutionShape, type ConvolutionAttributes } from '../convolution-shape';
import { stridedKernelGradient, suitsStrided } from './strided';
import { kernelGradientFast } from './winograd';

export const conv2dBackpropFilter: KernelConfig = {
  kernelName: Conv2DBackpropFilter,
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs, backend: wasm }) => {
    const { x, dy } = inputs as unknown as { x: Tensor4D; dy: Tensor4D };
    const attributes = attrs as unknown as ConvolutionAttributes & { filterShape: number[] };
    const backend = wasm as BackendWasm;
    const shape = convolutionShape(x.shape, attributes.filterShape, attributes);
    const dKernel = backend.makeOutput(shape.filterShape, 'float32');
    const gradient = suitsStrided(shape) ? stridedKernelGradient : kernelGradientFast;
    const [source, upstream, target] = pointersTo(backend, x, dy, dKernel);
    perform(backend, () => gradient(backend, shape, source, upstream, target));
    return dKernel;
  },
};
