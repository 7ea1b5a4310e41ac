/**
 * @file One crop for both views of an image, from which the others start (Chen et al. 2020, section 3: Figure 5 applies
 * transforms to one of two views of an image that was cropped first).
 */
import type { Rectangle } from '../rectangle';
import { resizesCrop, sampleCrop } from '../resized-crop';
import type { Transform } from '../transform';
import { description } from './description';

export const frame: Transform<typeof description.schema, Rectangle> = {
  ...description,
  isShared: true,
  sample: sampleCrop,
  ...resizesCrop('frame'),
};
