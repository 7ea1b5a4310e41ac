/** @file `nt-xent.json`: loss, and its gradient to both views where the case has it; 1e-5 of the largest entry. */
import { z } from 'zod/mini';
import { ntXent } from '../losses/nt-xent/loss';
import { checker, type Comparisons } from './checker';
import { lossAndGradients } from './loss-and-gradients';
import { compareRelative } from './verified-case';
import { arraySchema } from './vector-format';

const tolerance = 1e-5;

export const checkNtXent = checker(
  z.object({
    z1: arraySchema,
    z2: arraySchema,
    temperature: z.number(),
    loss: z.number(),
    gradZ1: z.optional(arraySchema),
    gradZ2: z.optional(arraySchema),
  }),
  async ({ z1, z2, temperature, loss, gradZ1, gradZ2 }) => {
    const got = await lossAndGradients(z1, z2, (embeddings) => ntXent(embeddings, temperature));
    const result: Comparisons = { loss: compareRelative([loss], got.loss, tolerance) };
    if (gradZ1) result.gradZ1 = compareRelative(gradZ1.data, got.gradZ1, tolerance);
    if (gradZ2) result.gradZ2 = compareRelative(gradZ2.data, got.gradZ2, tolerance);
    return result;
  },
);
