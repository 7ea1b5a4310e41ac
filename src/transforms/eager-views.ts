/** @file Views made where and when they are taken. */
import { tensor4d, type Tensor4D } from '@tensorflow/tfjs-core';
import type { ImageSize } from '../datasets/dataset';
import { renderBatchViews } from './pipeline';
import type { Batch, OpenViewSource, ViewSettings } from './view-source';

export const openEagerViews: OpenViewSource = (settings) => ({
  announce: () => undefined,
  render: (batch) => Promise.resolve(viewsTensor(renderBatch(settings, batch), settings.dataset.size)),
  dispose: () => undefined,
});

export function renderBatch({ dataset, config, seed, views }: ViewSettings, batch: Batch): Float32Array {
  const { images, size } = dataset;
  return renderBatchViews({ images, size, config, seed, views, ...batch });
}

function viewsTensor(values: Float32Array, { height, width, channels }: ImageSize): Tensor4D {
  return tensor4d(values, [values.length / (height * width * channels), height, width, channels]);
}
