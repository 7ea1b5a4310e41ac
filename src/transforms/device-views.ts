/**
 * @file Views drawn on the device: the images stay there as bytes, sent once as they arrive, and a
 * step sends no more than a table of sampled parameters. Kernels (`src/kernels`):
 * `ImageStore` {} → [store]; `WriteImages` {store} writes bytes into it;
 * `TwoViews` {images, table f32 [2N, columns]} program → [views f32 [2N, h, w, c]].
 */
import type { Tensor, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { imageLength, type ImageSize } from '../datasets/dataset';
import { computeStep, type Given } from '../tensor/repeated-step';
import type { ViewProgram } from '../tensor/view-program';
import { runKernel } from '../tensor/with-kernel';
import { sampleViews, type SampledView } from './sample-views';
import { possibleTransforms, viewProgram, viewTable } from './view-program';
import type { Batch, Drawing, OpenViewSource } from './view-source';

export const openDeviceViews: OpenViewSource = ({ dataset, config, seed, views }) => {
  const { size, images } = dataset;
  const length = imageLength(size);
  const program = viewProgram(possibleTransforms(config));
  const [store] = runKernel('ImageStore', {}, { bytes: dataset.count * length });
  let sent = 0;
  const drawing = {
    /** A table of sampled parameters, f32 [views, columns]. */
    prepare({ indices, step }: Batch) {
      const arrived = dataset.available();
      if (arrived > sent) {
        runKernel('WriteImages', { store: store! }, { start: sent * length, images, end: arrived * length });
        sent = arrived;
      }
      const sampled = sampleViews({ size, config, seed, step, indices, views });
      const rows = sampled.map((_, i) => indices[i % indices.length]!);
      return tableOf(program, sampled, rows);
    },
    draw: (table: Tensor) => drawOnDevice(store!, size, program, table as Tensor2D),
  } satisfies Drawing;
  return {
    drawing,
    render(batch) {
      const [views] = computeStep([drawing.prepare(batch)], ([table]) => [drawing.draw(table!)]);
      return Promise.resolve(views as Tensor4D);
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
  const [drawn] = computeStep([tableOf(program, views, rows)], ([table]) => [
    drawOnDevice(images, size, program, table as Tensor2D),
  ]);
  return drawn as Tensor4D;
}

function tableOf(program: ViewProgram, views: readonly SampledView[], rows: ArrayLike<number>): Given {
  const values = viewTable(program, views, rows);
  return { values, shape: [views.length, values.length / views.length] };
}

function drawOnDevice(
  images: Tensor,
  { height, width, channels }: ImageSize,
  program: ViewProgram,
  table: Tensor2D,
): Tensor4D {
  const [drawn] = runKernel('TwoViews', { images, table }, { height, width, channels, program });
  return drawn as Tensor4D;
}
