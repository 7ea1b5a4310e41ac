/** @file A matrix product [rows, inputs]·[inputs, outputs] as a 1×1 convolution. */
import { convolutionShape, type ConvolutionShape } from '../convolution-shape';

/** Each row an image of one pixel ([rows, 1]), or all rows pixels of one image ([1, rows]). */
export function productShape(
  [images, pixels]: [number, number],
  [inputs, outputs]: [number, number],
): ConvolutionShape {
  return convolutionShape([images, 1, pixels, inputs], [1, 1, inputs, outputs], { strides: 1, pad: 'valid' });
}
