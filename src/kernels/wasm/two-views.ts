/**
 * @file The kernels behind `src/transforms/device-views.ts` for wasm: images kept as bytes in the backend's
 * memory, views drawn from a table of sampled parameters, one row a view.
 *
 * `ImageStore` {} bytes → [store i32]; `WriteImages` {store} images from byte start to end → [];
 * `TwoViews` {images, table [2N, columns]} program → [views f32 [2N, h, w, c]].
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { util, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs-core';
import type { ViewAttributes } from '../../tensor/view-program';
import { assemblyOf, perform, pointerTo, withScratch } from './assembly';
import { renderViews, easelBytes } from './render-views';

export const imageStore: KernelConfig = {
  kernelName: 'ImageStore',
  backendName: 'wasm',
  kernelFunc: ({ attrs, backend }) => {
    const { bytes } = attrs as unknown as { bytes: number };
    // Four bytes past the last image are read.
    return [(backend as BackendWasm).makeOutput([Math.ceil(bytes / 4) + 1], 'int32')];
  },
};

export const writeImages: KernelConfig = {
  kernelName: 'WriteImages',
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs, backend: wasm }) => {
    const { store } = inputs as { store: TensorInfo };
    const { images, start, end } = attrs as unknown as { images: Uint8Array; start: number; end: number };
    const backend = wasm as BackendWasm;
    const { memory } = assemblyOf(backend);
    new Uint8Array(memory.buffer).set(images.subarray(start, end), pointerTo(backend, store) + start);
    return [];
  },
};

export const twoViews: KernelConfig = {
  kernelName: 'TwoViews',
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs, backend: wasm }) => {
    const { images, table } = inputs as { images: TensorInfo; table: TensorInfo };
    const attributes = attrs as unknown as ViewAttributes;
    const backend = wasm as BackendWasm;
    const { height, width, channels } = attributes;
    const views = backend.makeOutput([table.shape[0]!, height, width, channels], 'float32');
    const { exports, memory } = assemblyOf(backend);
    const places = {
      images: pointerTo(backend, images),
      areBytes: images.dtype === 'int32',
      table: pointerTo(backend, table),
      views: pointerTo(backend, views),
      form: 'numbers',
    } as const;
    const work = (easel: number) => {
      const rows = new Float32Array(memory.buffer, places.table, util.sizeFromShape(table.shape));
      renderViews(exports, attributes, rows, { ...places, easel });
    };
    perform(backend, () => withScratch(backend, [easelBytes(attributes)], work));
    return [views];
  },
};
