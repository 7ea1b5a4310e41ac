/**
 * @file Views drawn on the device: the pictures stay there as bytes, sent once as they arrive, and a
 * step sends no more than a table of sampled parameters. Kernels (`src/kernels`):
 * `PictureStore` {} → [store]; `WritePictures` {store} writes bytes into it;
 * `TwoViews` {store, table f32 [2N, columns]} → [views f32 [2N, h, w, c]].
 */
import { tensor2d, type Tensor4D } from '@tensorflow/tfjs-core';
import { pictureLength, type PictureSize } from '../datasets/dataset';
import { colourOperations, viewColumnCount, viewColumns } from '../tensor/view-table';
import { runKernel } from '../tensor/with-kernel';
import { blurKernelSize } from './blur';
import { sampleViews, type SampledView } from './sample-views';
import type { OpenViewSource } from './view-source';

export const openDeviceViews: OpenViewSource = ({ dataset, config, seed }) => {
  const { size, images } = dataset;
  const length = pictureLength(size);
  const [store] = runKernel('PictureStore', {}, { bytes: dataset.count * length });
  let sent = 0;
  return {
    take({ indices, step }) {
      const arrived = dataset.available();
      if (arrived > sent) {
        runKernel('WritePictures', { store: store! }, { start: sent * length, images, end: arrived * length });
        sent = arrived;
      }
      const sampled = sampleViews({ size, config, seed, step, indices });
      const table = new Float32Array(sampled.length * viewColumnCount);
      sampled.forEach((view, i) => {
        const row = table.subarray(i * viewColumnCount, (i + 1) * viewColumnCount);
        fillRow(row, view, indices[i % indices.length]!, size);
      });
      const rows = tensor2d(table, [sampled.length, viewColumnCount]);
      const [views] = runKernel(
        'TwoViews',
        { store: store!, table: rows },
        { ...size, blurSize: config.blur.probability > 0 ? blurKernelSize(size) : 0 },
      );
      rows.dispose();
      return Promise.resolve(views as Tensor4D);
    },
    announce: () => undefined,
    dispose: () => store!.dispose(),
  };
};

function fillRow(row: Float32Array, view: SampledView, picture: number, size: PictureSize): void {
  row[viewColumns.picture] = picture;
  row[viewColumns.height] = size.height;
  row[viewColumns.width] = size.width;
  for (const { name, parameters } of view) {
    switch (name) {
      case 'crop':
        row[viewColumns.top] = parameters.top;
        row[viewColumns.left] = parameters.left;
        row[viewColumns.height] = parameters.height;
        row[viewColumns.width] = parameters.width;
        break;
      case 'flip':
        row[viewColumns.flip] = 1;
        break;
      case 'jitter':
        parameters.order.forEach((operation, i) => {
          row[viewColumns.firstOperation + i] = colourOperations[operation];
          row[viewColumns[operation]] = parameters[operation];
        });
        break;
      case 'grayscale':
        row[viewColumns.gray] = 1;
        break;
      case 'blur':
        row[viewColumns.sigma] = parameters.sigma;
    }
  }
}
