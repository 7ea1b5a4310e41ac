/** @file `optimizers.json`: a weight after each of several updates; 1e-5 of the largest entry. */
import { z } from 'zod/mini';
import { namesOf } from '../config/member';
import { runConfigSchema } from '../config/run-config';
import { createOptimizer } from '../optimizers/optimizer';
import { optimizers } from '../optimizers/optimizers';
import { updateRules } from '../optimizers/update-rules';
import { weightFrom } from '../layers/weight';
import { checker, type Comparisons } from './checker';
import { compareRelative } from './verified-case';
import { arraySchema, toTensor } from './vector-format';

const tolerance = 1e-5;

export const checkOptimizers = checker(
  z.object({
    optimizer: z.enum(namesOf(optimizers)),
    config: z.object({
      learningRate: z.number(),
      momentum: z.optional(z.number()),
      nesterov: z.optional(z.boolean()),
      weightDecay: z.optional(z.number()),
      beta1: z.optional(z.number()),
      beta2: z.optional(z.number()),
      epsilon: z.optional(z.number()),
      trustCoefficient: z.optional(z.number()),
      adapted: z.optional(z.boolean()),
    }),
    weights: arraySchema,
    grads: z.array(arraySchema),
    expected: z.array(arraySchema),
  }),
  async ({ optimizer: name, config: { adapted = true, ...config }, weights, grads, expected }) => {
    const standard = runConfigSchema.parse({}).optimizer;
    const rule = updateRules[name]({ ...standard, ...config, name });
    const weight = weightFrom(adapted ? 'kernel' : 'bias', weights.shape, Float32Array.from(weights.data));
    const optimizer = createOptimizer(rule, [weight]);
    const result: Comparisons = {};
    for (const [i, gradient] of grads.entries()) {
      const g = toTensor(gradient);
      optimizer.begin(config.learningRate);
      optimizer.apply({ [weight.variable.name]: g });
      g.dispose();
      const got = await weight.variable.data<'float32'>();
      const label = `${name} update ${i + 1} [${weights.shape}]`;
      result[label] = compareRelative(expected[i]!.data, got, tolerance);
    }
    optimizer.dispose();
    weight.variable.dispose();
    return result;
  },
);
