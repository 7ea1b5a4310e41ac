/**
 * @file Pictures → h [n, d] and z [n, k] of a frozen network: batch norm in inference mode, no
 * augmentation, a batch at a time. The results are typed arrays; nothing stays on the device.
 */
import { tensor4d, tidy } from '@tensorflow/tfjs-core';
import { pictureLength, type Dataset, type PictureSize } from '../datasets/dataset';
import type { Network } from '../model/network';
import type { Breathe } from './breathe';
import type { Rows } from './linear-probe';

export interface Representations {
  h: Rows;
  z: Rows;
}

/** f32 [n, h, w, c] in [0, 1], given out a few at a time. */
export interface Pictures {
  count: number;
  size: PictureSize;
  /** Pictures start … end − 1. */
  values: (start: number, end: number) => Float32Array;
}

/** Pictures of a batch: enough to keep a device busy, few enough to be over soon. */
const batchSize = 64;

/** The first `count` pictures of a dataset, as they are. */
export function plainPictures(
  { images, size }: Pick<Dataset, 'images' | 'size'>,
  count: number,
): Pictures {
  const length = pictureLength(size);
  return {
    count,
    size,
    values: (start, end) => Float32Array.from(images.subarray(start * length, end * length), (byte) => byte / 255),
  };
}

/** Pictures that are made already, as f32 [n, h, w, c]. */
export function madePictures(values: Float32Array, size: PictureSize): Pictures {
  const length = pictureLength(size);
  return {
    count: values.length / length,
    size,
    values: (start, end) => values.subarray(start * length, end * length),
  };
}

export async function represent(
  network: Pick<Network, 'forward'>,
  { count, size, values }: Pictures,
  breathe?: Breathe,
): Promise<Representations> {
  const { height, width, channels } = size;
  const parts: { h: Rows; z: Rows } = { h: noRows(), z: noRows() };
  for (let start = 0; start < count; start += batchSize) {
    await breathe?.();
    const end = Math.min(start + batchSize, count);
    const outputs = tidy(() =>
      network.forward(tensor4d(values(start, end), [end - start, height, width, channels]), 'inference'),
    );
    try {
      for (const name of ['h', 'z'] as const) {
        const size = outputs[name].shape[1];
        if (start === 0) parts[name] = { values: new Float32Array(count * size), count, size };
        parts[name].values.set(await outputs[name].data<'float32'>(), start * size);
      }
    } finally {
      outputs.h.dispose();
      // Without a head z is h itself.
      if (!outputs.z.isDisposed) outputs.z.dispose();
    }
  }
  return parts;
}

function noRows(): Rows {
  return { values: new Float32Array(), count: 0, size: 0 };
}
