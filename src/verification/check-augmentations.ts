/** @file `augmentations.json`: every operation on given pictures [n, h, w, c] with given parameters; 2e-3 absolute. */
import { z } from 'zod';
import { operations } from '../augment/operations';
import { PlaygroundError } from '../config/playground-error';
import { checker } from './checker';
import { compareAbsolute } from './verified-case';
import { arraySchema } from './vector-format';

const tolerance = 2e-3;

export const checkAugmentations = checker(
  z.object({
    op: z.string(),
    params: z.record(z.string(), z.union([z.number(), z.string()])),
    x: arraySchema,
    y: arraySchema,
  }),
  ({ op, params, x, y }) => {
    const operation = operations[op];
    if (!operation) {
      const known = Object.keys(operations).join(', ');
      throw new PlaygroundError('vectors', {
        file: 'augmentations.json',
        reason: `there is no operation ${op}; known are ${known}`,
      });
    }
    const [count, height, width, channels] = x.shape as [number, number, number, number];
    const length = height * width * channels;
    const got = Array.from({ length: count }, (_, i) => {
      const data = Float32Array.from(x.data.slice(i * length, (i + 1) * length));
      return Array.from(operation({ height, width, channels, data }, params).data);
    }).flat();
    return { [`${op} ${JSON.stringify(params)}`]: compareAbsolute(y.data, got, tolerance) };
  },
);
