/** @file Random resized crop in tensor operations. */
import { image, slice } from '@tensorflow/tfjs-core';
import { insideImage, type Rectangle } from '../rectangle';
import { asGiven, type Textbook } from '../textbook';

export const crop: Textbook<Rectangle> = {
  apply(x, parameters) {
    const [count, height, width, channels] = x.shape;
    const part = insideImage(parameters, { height, width });
    const cropped = slice(x, [0, part.top, part.left, 0], [count, part.height, part.width, channels]);
    return image.resizeBilinear(cropped, [height, width], false, true);
  },
  operations: { 'resized-crop': asGiven },
};
