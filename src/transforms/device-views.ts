/**
 * @file Views drawn on the device: the images stay there as bytes, sent once as they arrive, and a
 * step sends no more than a table of sampled parameters. Kernels (`src/kernels`):
 * `ImageStore` {} → [store]; `WriteImages` {store} writes bytes into it;
 * `TwoViews` {images, table f32 [2N, columns]} program → [views f32 [2N, h, w, c]].
 */
import { tensor2d, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { imageLength, type ImageSize } from '../datasets/dataset';
import type { ViewProgram } from '../tensor/view-program';
import { runKernel } from '../tensor/with-kernel';
import { sampleViews, type SampledView } from './sample-views';
import { possibleTransforms, viewProgram, viewTable } from './view-program';
import type { OpenViewSource } from './view-source';

export const openDeviceViews: OpenViewSource = ({ dataset, config, seed, views }) => {
  const { size, images } = dataset;
  const length = imageLength(size);
  const program = viewProgram(possibleTransforms(config));
  const [store] = runKernel('ImageStore', {}, { bytes: dataset.count * length });
  let sent = 0;
  return {
    render({ indices, step }) {
      const arrived = dataset.available();
      if (arrived > sent) {
        runKernel('WriteImages', { store: store! }, { start: sent * length, images, end: arrived * length });
        sent = arrived;
      }
      const sampled = sampleViews({ size, config, seed, step, indices, views });
      const rows = sampled.map((_, i) => indices[i % indices.length]!);
      return Promise.resolve(renderOnDevice(store!, size, program, sampled, rows));
    },
    announce: () => undefined,
    dispose: () => store!.dispose(),
  };
};

/**
 * f32 [views, h, w, c], owned by the caller.
 * @param images a store of bytes, or f32 [n, h, w, c]
 * @param rows of each view, its image's place among them
 */
export function renderOnDevice(
  images: Tensor,
  size: ImageSize,
  program: ViewProgram,
  views: readonly SampledView[],
  rows: ArrayLike<number>,
): Tensor4D {
  const values = viewTable(program, views, rows);
  const table = tensor2d(values, [views.length, values.length / views.length]);
  const { height, width, channels } = size;
  const attributes = { height, width, channels, program };
  const [drawn] = runKernel('TwoViews', { images, table }, attributes);
  table.dispose();
  return drawn as Tensor4D;
}
