/** @file Images of a batch as the page is shown them. */
import { imageAt, imageLength, type Dataset } from '../datasets/dataset';
import type { BatchSample } from './protocol';

/** The images at `indices`, which have arrived, as of the step that follows `step` others. */
export function sampleOf(dataset: Dataset, step: number, indices: Uint32Array): BatchSample {
  const length = imageLength(dataset.size);
  const images = new Uint8Array(indices.length * length);
  indices.forEach((index, i) => images.set(imageAt(dataset, index), i * length));
  return { step, size: dataset.size, indices: Array.from(indices), images };
}
