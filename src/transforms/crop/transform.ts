/** @file Random resized crop: each view keeps a rectangle of its own (src/transforms/resized-crop.ts). */
import type { Rectangle } from '../rectangle';
import { resizesCrop, sampleCrop } from '../resized-crop';
import type { Transform } from '../transform';
import { description } from './description';

export const crop: Transform<typeof description.schema, Rectangle> = {
  ...description,
  sample: sampleCrop,
  ...resizesCrop('crop'),
};
