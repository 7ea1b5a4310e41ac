/**
 * @file `train-step.json`: a whole network. Features, projections, gradients, then three Adam steps:
 * losses 1e-4, gradients and weights 1e-3 of the largest entry; in half precision 1e-2
 * and 2e-2, and no weights, as Adam makes a whole step of the sign of a gradient that is nothing but rounding.
 */
import { dispose, tidy, type Tensor4D } from '@tensorflow/tfjs-core';
import { z } from 'zod/mini';
import { runConfigSchema } from '../config/run-config';
import { buildEncoder } from '../encoders/build-encoder';
import { convolution } from '../encoders/encoder';
import { joinNetwork, type Network } from '../network/network';
import { buildProjectionHead } from '../heads/projection-head';
import { ntXent } from '../losses/nt-xent/loss';
import { simclrObjective } from '../objectives/simclr/objective';
import { createOptimizer } from '../optimizers/optimizer';
import { updateRules } from '../optimizers/update-rules';
import { createRandom } from '../random/random';
import { trainStep } from '../train/train-step';
import { checker, type Comparisons } from './checker';
import { scaleForVectors } from './in-halves';
import { compareRelative } from './verified-case';
import { arraySchema, readAndDispose, toTensor, type VectorArray } from './vector-format';

const namedArrays = z.record(z.string(), arraySchema);

export const checkTrainStep = checker(
  z.object({
    views: arraySchema,
    temperature: z.number(),
    channels: z.array(z.int()),
    strides: z.array(z.int()),
    headUnits: z.tuple([z.int(), z.int()]),
    adam: z.object({ learningRate: z.number(), epsilon: z.number() }),
    weights: namedArrays,
    features: arraySchema,
    projections: arraySchema,
    grads: namedArrays,
    losses: z.array(z.number()),
    weightsAfter3Steps: namedArrays,
  }),
  async (input, half) => {
    const [lossTolerance, tolerance] = half ? [1e-2, 2e-2] : [1e-4, 1e-3];
    const result: Comparisons = {};
    if (half) scaleForVectors(half);
    const network = networkOf(input);
    const views = toTensor<Tensor4D>(input.views);
    const rule = updateRules.adam({ ...runConfigSchema.parse({}).optimizer, ...input.adam });
    const optimizer = createOptimizer(rule, network.weights);
    const objective = simclrObjective((z) => ntXent(z, input.temperature));

    const { h: features, z: projections } = await readAndDispose(
      tidy(() => {
        const forward = () => network.forward(views, 'training');
        return half ? half.forward(forward) : forward();
      }),
    );
    result.features = compareRelative(input.features.data, features, tolerance);
    result.projections = compareRelative(input.projections.data, projections, tolerance);

    const losses: number[] = [];
    for (let taken = 0; taken < input.losses.length; taken++) {
      optimizer.begin(input.adam.learningRate);
      const { h, shown, loss, ...step } = trainStep(network, objective, optimizer, { views }, half);
      dispose([h, ...shown]);
      losses.push((await readAndDispose({ loss })).loss[0]!);
      const gradients = await readAndDispose(step.gradients);
      if (taken > 0) continue;
      for (const { name, variable } of network.weights) {
        const expected = input.grads[name]!.data;
        const got = gradients[variable.name]!;
        result[`grad of ${name}`] = compareRelative(expected, got, tolerance);
      }
    }
    result.losses = compareRelative(input.losses, losses, lossTolerance);
    for (const { name, variable } of half ? [] : network.weights) {
      const expected = input.weightsAfter3Steps[name]!.data;
      const got = await variable.data<'float32'>();
      result[`${name} after ${losses.length} steps`] = compareRelative(expected, got, tolerance);
    }
    views.dispose();
    optimizer.dispose();
    network.dispose();
    return result;
  },
  { comesInHalf: true },
);

/** With the weights of the vectors. */
export function networkOf(input: {
  views: VectorArray;
  channels: number[];
  strides: number[];
  headUnits: [number, number];
  weights: Record<string, VectorArray>;
}): Network {
  const random = createRandom(0);
  const layers = input.channels.map((channels, i) => convolution(String(i), channels, input.strides[i]!));
  const encoder = buildEncoder(layers, input.views.shape[3]!, random);
  const [hiddenUnits, outputUnits] = input.headUnits;
  const head = buildProjectionHead(
    { kind: 'nonlinear', hiddenUnits, outputUnits },
    encoder.featureSize,
    random,
  );
  const network = joinNetwork(encoder, head);
  for (const { name, variable } of network.weights) {
    const initial = toTensor(input.weights[name]!);
    variable.assign(initial);
    initial.dispose();
  }
  return network;
}
