import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { memory, type Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { runConfigSchema } from '../config/run-config';
import { startCpu } from '../kernels/cpu/start-cpu.test-support';
import { ntXent } from '../losses/nt-xent/loss';
import { simclrObjective } from '../objectives/simclr/objective';
import { createOptimizer } from '../optimizers/optimizer';
import { updateRules } from '../optimizers/update-rules';
import { slowStep } from '../train/slow-step';
import { networkOf } from './check-train-step';
import { toTensor, type VectorArray } from './vector-format';
import vectors from './vectors/train-step.json' with { type: 'json' };

type Vectors = Parameters<typeof networkOf>[0] & {
  temperature: number;
  adam: { learningRate: number; epsilon: number };
  features: VectorArray;
  projections: VectorArray;
  grads: Record<string, VectorArray>;
  losses: number[];
};

beforeAll(startCpu);

/** Of the largest entry. */
const isNear = (got: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number) => {
  const largest = Math.max(...Array.from(expected, Math.abs));
  return Array.from(got).every((value, i) => Math.abs(value - expected[i]!) <= tolerance * largest);
};

it('a step in slow motion has the numbers of the reference vectors, and leaves no tensors', async () => {
  for (const input of vectors.cases as unknown as Vectors[]) {
    const before = memory().numTensors;
    const network = networkOf(input);
    const views = toTensor<Tensor4D>(input.views);
    const rule = updateRules.adam({ ...runConfigSchema.parse({}).optimizer, ...input.adam });
    const optimizer = createOptimizer(rule, network.weights);
    const objective = simclrObjective((z) => ntXent(z, input.temperature));
    const step = await slowStep(network, objective, optimizer, views, input.adam.learningRate);
    expect(isNear(step.h, input.features.data, 1e-3)).toBe(true);
    expect(isNear(step.z, input.projections.data, 1e-3)).toBe(true);
    expect(isNear(step.weight.gradient, input.grads[step.weight.name]!.data, 1e-3)).toBe(true);
    expect(isNear(step.weight.before, input.weights[step.weight.name]!.data, 1e-6)).toBe(true);
    // Its forward pass after the update is that of the next step.
    expect(isNear([step.loss, step.after.loss], input.losses.slice(0, 2), 1e-4)).toBe(true);
    for (const thing of [views, optimizer, network, objective]) thing.dispose();
    expect(memory().numTensors).toBe(before);
  }
});
