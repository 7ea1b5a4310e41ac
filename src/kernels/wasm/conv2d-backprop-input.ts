/**
 * @file `Conv2DBackpropInput` for wasm: the gradient of a convolution to its input, without a
 * multiplication by the zeros that a stride leaves. The rows of x fall into `stride` phases by the
 * kernel rows that reach them, its columns likewise, and each phase is a dense convolution of dy with
 * its own part of the turned kernel. Inputs dy [n, ho, wo, cout] and filter [kh, kw, cin, cout];
 * output [n, h, w, cin].
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { Conv2DBackpropInput, type KernelConfig, type Tensor4D } from '@tensorflow/tfjs-core';
import { perform, pointersTo } from './assembly';
import type { Convolution } from './convolution';
import { convolutionShape, type ConvolutionAttributes, type ConvolutionShape } from '../convolution-shape';
import { stridedInputGradient, suitsStrided } from './strided';
import { convolveFast } from './winograd';

export const conv2dBackpropInput: KernelConfig = {
  kernelName: Conv2DBackpropInput,
  backendName: 'wasm',
  kernelFunc: (parameters) => {
    const { dy, filter } = parameters.inputs as unknown as { dy: Tensor4D; filter: Tensor4D };
    const attributes = parameters.attrs as unknown as ConvolutionAttributes & { inputShape: number[] };
    const backend = parameters.backend as BackendWasm;
    const shape = convolutionShape(attributes.inputShape, filter.shape, attributes);
    const dx = backend.makeOutput(shape.inShape, 'float32');
    const [source, kernel, target] = pointersTo(backend, dy, filter, dx);
    perform(backend, () => {
      if (suitsStrided(shape)) stridedInputGradient(backend, shape, source, kernel, target);
      else convolveFast(backend, backwardConvolution(shape), source, kernel, target);
    });
    return dx;
  },
};

export function backwardConvolution(shape: ConvolutionShape): Convolution {
  const { inHeight, inWidth, inChannels, outChannels, filterWidth, strideHeight, strideWidth } = shape;
  const vertical = phasesOf(inHeight, shape.filterHeight, strideHeight, shape.padInfo.top);
  const horizontal = phasesOf(inWidth, filterWidth, strideWidth, shape.padInfo.left);
  const tapNumbers = inChannels * outChannels;
  const lineNumbers = filterWidth * tapNumbers;
  return {
    sourceShape: shape.outShape,
    targetShape: shape.inShape,
    top: vertical.before,
    left: horizontal.before,
    paddedHeight: vertical.padded,
    paddedWidth: horizontal.padded,
    windowSteps: [1, 1],
    resultSteps: [strideHeight, strideWidth],
    depthStep: 1,
    channelStep: outChannels,
    phases: vertical.phases.flatMap((row) =>
      horizontal.phases.map((column) => ({
        firstWindow: [row.window, column.window] as [number, number],
        firstResult: [row.first, column.first] as [number, number],
        rows: row.count,
        columns: column.count,
        lines: row.taps,
        taps: column.taps,
        kernelOffset: row.lastTap * lineNumbers + column.lastTap * tapNumbers,
        lineStep: -strideHeight * lineNumbers,
        tapStep: -strideWidth * tapNumbers,
      })),
    ),
  };
}

interface Phase {
  /** The first of its positions of x, and how many there are. */
  first: number;
  count: number;
  /** Kernel entries that reach them: every `stride`th, back from `lastTap`. */
  taps: number;
  lastTap: number;
  /** Where in the padded dy the first position's window begins. */
  window: number;
}

/** Along one axis: x position i takes from dy position (i + pad − k)/stride where that is whole. */
function phasesOf(size: number, kernelSize: number, stride: number, pad: number) {
  const phases = Array.from({ length: Math.min(stride, size) }, (_, first): Phase => {
    const remainder = (first + pad) % stride;
    const taps = Math.max(Math.ceil((kernelSize - remainder) / stride), 0);
    const newest = Math.floor((first + pad) / stride);
    return {
      first,
      count: Math.ceil((size - first) / stride),
      taps,
      lastTap: taps === 0 ? 0 : remainder + stride * (taps - 1),
      window: newest - taps + 1,
    };
  });
  const before = Math.max(...phases.map(({ window }) => -window), 0);
  const padded = Math.max(...phases.map(({ window, taps, count }) => window + before + taps + count - 1));
  return {
    before,
    padded,
    phases: phases.map((phase) => ({ ...phase, window: phase.window + before })),
  };
}
