/** @file Random resized crop in tensor operations. */
import { image, slice, type Tensor4D } from '@tensorflow/tfjs-core';
import { insideImage, type CropParameters } from '../crop';

export function textbookCrop(x: Tensor4D, parameters: CropParameters): Tensor4D {
  const [count, height, width, channels] = x.shape;
  const part = insideImage(parameters, { height, width });
  const cropped = slice(x, [0, part.top, part.left, 0], [count, part.height, part.width, channels]);
  return image.resizeBilinear(cropped, [height, width], false, true);
}
