/** @file A matrix product [rows, inputs]·[inputs, outputs] as a 1×1 convolution. */
import { convolutionShape, type ConvolutionShape } from '../convolution-shape';

/** Each row is an image of one pixel. */
export function productShape(rows: number, [inputs, outputs]: [number, number]): ConvolutionShape {
  return convolutionShape([rows, 1, 1, inputs], [1, 1, inputs, outputs], { strides: 1, pad: 'valid' });
}
