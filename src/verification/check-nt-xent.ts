/** @file `nt-xent.json`: loss, and its gradient to both views where the case has it; 1e-5 of the largest entry. */
import { concat, slice, tidy, valueAndGrad, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import { z } from 'zod';
import { ntXent } from '../losses/nt-xent/loss';
import { checker, type Comparisons } from './checker';
import { compareRelative } from './verified-case';
import { arraySchema, readAndDispose, toTensor } from './vector-format';

const tolerance = 1e-5;

export const checkNtXent = checker(
  z.object({
    z1: arraySchema,
    z2: arraySchema,
    temperature: z.number(),
    loss: z.number(),
    gradZ1: arraySchema.optional(),
    gradZ2: arraySchema.optional(),
  }),
  async ({ z1, z2, temperature, loss, gradZ1, gradZ2 }) => {
    const got = await readAndDispose(
      tidy(() => {
        const embeddings = concat([toTensor<Tensor2D>(z1), toTensor<Tensor2D>(z2)], 0);
        const lossOf = (x: Tensor) => ntXent(x as Tensor2D, temperature);
        const { value, grad } = valueAndGrad(lossOf)(embeddings);
        const [rows, k] = embeddings.shape;
        const gradientOfView = (view: number) =>
          slice(grad as Tensor2D, [(view * rows) / 2, 0], [rows / 2, k]);
        return { loss: value, gradZ1: gradientOfView(0), gradZ2: gradientOfView(1) };
      }),
    );
    const result: Comparisons = { loss: compareRelative([loss], got.loss, tolerance) };
    if (gradZ1) result.gradZ1 = compareRelative(gradZ1.data, got.gradZ1, tolerance);
    if (gradZ2) result.gradZ2 = compareRelative(gradZ2.data, got.gradZ2, tolerance);
    return result;
  },
);
