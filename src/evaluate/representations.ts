/**
 * @file Images → h [n, d] and z [n, k] of a frozen network: batch norm in inference mode, no
 * augmentation, a batch at a time. The results are typed arrays; nothing stays on the device.
 */
import { tensor4d, tidy } from '@tensorflow/tfjs-core';
import { imageLength, type Dataset, type ImageSize } from '../datasets/dataset';
import type { Network } from '../network/network';
import type { YieldToTasks } from '../tensor/yield-to-tasks';
import { blocks, inSlices } from './in-slices';
import type { Rows } from './linear-probe';

export interface Representations {
  h: Rows;
  z: Rows;
}

/** f32 [n, h, w, c] in [0, 1], given out a few at a time. */
export interface Images {
  count: number;
  size: ImageSize;
  /** Images start … end − 1. */
  values: (start: number, end: number) => Float32Array;
}

/** Images of a batch: enough to keep a device busy, few enough to be over soon. */
const batchSize = 64;

/** The first `count` images of a dataset, as they are. */
export function plainImages({ images, size }: Pick<Dataset, 'images' | 'size'>, count: number): Images {
  const length = imageLength(size);
  return {
    count,
    size,
    values(start, end) {
      const values = new Float32Array(images.subarray(start * length, end * length));
      // `map` and `from` take ten times as long.
      for (let i = 0; i < values.length; i++) values[i]! /= 255;
      return values;
    },
  };
}

/** Images that are made already, as f32 [n, h, w, c]. */
export function madeImages(values: Float32Array, size: ImageSize): Images {
  const length = imageLength(size);
  return {
    count: values.length / length,
    size,
    values: (start, end) => values.subarray(start * length, end * length),
  };
}

export async function represent(
  network: Pick<Network, 'forward'>,
  { count, size, values }: Images,
  yieldToTasks?: YieldToTasks,
): Promise<Representations> {
  const { height, width, channels } = size;
  const representations: { h: Rows; z: Rows } = { h: noRows(), z: noRows() };
  await inSlices(
    blocks(count, batchSize),
    yieldToTasks,
    ({ start, end }) => {
      const images = () => tensor4d(values(start, end), [end - start, height, width, channels]);
      const { h, z } = tidy(() => network.forward(images(), 'inference'));
      return [h, z];
    },
    ({ start, end }, numbers) => {
      for (const [i, name] of (['h', 'z'] as const).entries()) {
        const size = numbers[i]!.length / (end - start);
        if (start === 0) representations[name] = { values: new Float32Array(count * size), count, size };
        representations[name].values.set(numbers[i]!, start * size);
      }
    },
  );
  return representations;
}

function noRows(): Rows {
  return { values: new Float32Array(), count: 0, size: 0 };
}
