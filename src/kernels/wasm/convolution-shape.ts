/**
 * @file The part of a convolution's attributes that the wasm gradients need, and what they refuse.
 */
import { backend_util, slice, util, type Tensor4D } from '@tensorflow/tfjs-core';
import { PlaygroundError } from '../../config/playground-error';

type Shape4D = [number, number, number, number];

export interface ConvolutionAttributes {
  strides: [number, number] | number;
  pad: 'valid' | 'same' | number | backend_util.ExplicitPadding;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
  dataFormat?: 'NHWC' | 'NCHW';
}

export type ConvolutionShape = backend_util.Conv2DInfo;

/**
 * @param xShape [n, h, w, cin]
 * @param kernelShape [kh, kw, cin, cout]
 * @throws PlaygroundError `internal` for channels-first data
 */
export function convolutionShape(
  xShape: number[],
  kernelShape: number[],
  { strides, pad, dimRoundingMode, dataFormat = 'NHWC' }: ConvolutionAttributes,
): ConvolutionShape {
  if (dataFormat !== 'NHWC') {
    throw new PlaygroundError('internal', {
      reason: `convolution gradients on wasm take NHWC data, not ${dataFormat}`,
    });
  }
  return backend_util.computeConv2DInfo(
    xShape as Shape4D,
    kernelShape as Shape4D,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
}

/** The leading part of `x` of that shape; x itself where it is all of it. */
export function cropTo(x: Tensor4D, shape: number[]): Tensor4D {
  return util.arraysEqual(x.shape, shape) ? x : slice(x, [0, 0, 0, 0], shape as Shape4D);
}
