/**
 * @file `augmentations.json`: every operation on given images [n, h, w, c] with given parameters; 2e-3
 * absolute. Each in all its forms: on typed arrays, in plain tensor operations, and by the kernel that
 * draws views, where the backend has one.
 */
import { tidy, type Tensor4D } from '@tensorflow/tfjs-core';
import { z } from 'zod/mini';
import { applyView } from '../transforms/apply-views';
import { renderOnDevice } from '../transforms/device-views';
import type { SampledTransform } from '../transforms/sample-views';
import { applyTextbook, operations } from '../transforms/textbooks';
import { viewProgram } from '../transforms/view-program';
import { PlaygroundError } from '../config/playground-error';
import type { ImageSize } from '../datasets/dataset';
import { hasKernel } from '../tensor/with-kernel';
import { checker, type Comparisons } from './checker';
import { compareAbsolute } from './verified-case';
import { arraySchema, readAndDispose, toTensor, type VectorArray } from './vector-format';

const tolerance = 2e-3;

export const checkAugmentations = checker(
  z.object({
    op: z.string(),
    params: z.record(z.string(), z.union([z.number(), z.string()])),
    x: arraySchema,
    y: arraySchema,
  }),
  async ({ op, params, x, y }) => {
    const operation = operations.get(op);
    if (!operation) {
      const known = [...operations.keys()].join(', ');
      throw new PlaygroundError('vectors', {
        file: 'augmentations.json',
        reason: `there is no operation ${op}; known are ${known}`,
      });
    }
    const transform = operation(params);
    const name = `${op} ${JSON.stringify(params)}`;
    const results: Comparisons = {};
    const compare = (form: string, got: ArrayLike<number>) => {
      results[`${name} ${form}`] = compareAbsolute(y.data, got, tolerance);
    };
    compare('on typed arrays', applyToAll(x, transform));
    const images = toTensor<Tensor4D>(x);
    const textbook = tidy(() => applyTextbook(images, transform).clone());
    compare('in tensor operations', (await readAndDispose({ textbook })).textbook);
    if (hasKernel('TwoViews') && keepsShape(x, y)) {
      const [count] = images.shape;
      const rows = Array.from({ length: count }, (_, i) => i);
      const views = rows.map(() => [transform]);
      const drawn = renderOnDevice(images, sizeOf(x), viewProgram([transform.name]), views, rows);
      compare('by the kernel', (await readAndDispose({ drawn })).drawn);
    }
    images.dispose();
    return results;
  },
);

function sizeOf({ shape }: VectorArray): ImageSize {
  const [, height, width, channels] = shape as [number, number, number, number];
  return { height, width, channels };
}

/** All views of a batch have one shape: the kernel makes no odd quarter turns of images that are not square. */
function keepsShape(x: VectorArray, y: VectorArray): boolean {
  return x.shape.every((length, i) => length === y.shape[i]);
}

function applyToAll(x: VectorArray, transform: SampledTransform): number[] {
  const size = sizeOf(x);
  const length = size.height * size.width * size.channels;
  return Array.from({ length: x.shape[0]! }, (_, i) => {
    const data = Float32Array.from(x.data.slice(i * length, (i + 1) * length));
    return Array.from(applyView({ ...size, data }, [transform]).data);
  }).flat();
}
