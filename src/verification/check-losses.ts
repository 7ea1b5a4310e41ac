/** @file `losses.json`: any contrastive loss with its settings, and its gradient to both views; 1e-5 of the largest entry. */
import { z } from 'zod/mini';
import { namesOf } from '../config/member';
import { runConfigSchema } from '../config/run-config';
import { contrastiveLosses } from '../losses/contrastive-loss';
import { losses } from '../losses/losses';
import { checker } from './checker';
import { lossAndGradients } from './loss-and-gradients';
import { compareRelative } from './verified-case';
import { arraySchema } from './vector-format';

const tolerance = 1e-5;

export const checkLosses = checker(
  z.object({
    loss: z.enum(namesOf(losses)),
    mining: z.optional(z.enum(['none', 'semi-hard'])),
    temperature: z.optional(z.number()),
    margin: z.optional(z.number()),
    normalise: z.optional(z.boolean()),
    z1: arraySchema,
    z2: arraySchema,
    value: z.number(),
    gradZ1: arraySchema,
    gradZ2: arraySchema,
  }),
  async ({ loss: name, z1, z2, value, gradZ1, gradZ2, ...given }) => {
    const settings = { ...runConfigSchema.parse({}).loss, ...given, name };
    const got = await lossAndGradients(z1, z2, (embeddings) => contrastiveLosses[name](embeddings, settings));
    const label = [name, given.mining, `[${z1.shape}]`].filter(Boolean).join(' ');
    return {
      [`value of ${label}`]: compareRelative([value], got.loss, tolerance),
      [`gradZ1 of ${label}`]: compareRelative(gradZ1.data, got.gradZ1, tolerance),
      [`gradZ2 of ${label}`]: compareRelative(gradZ2.data, got.gradZ2, tolerance),
    };
  },
);
