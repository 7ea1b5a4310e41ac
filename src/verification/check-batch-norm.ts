/** @file `batch-norm.json`: training-mode batch norm, its statistics and its gradients; 1e-4 of the largest entry, 4e-3 in half precision. */
import { grads, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { z } from 'zod/mini';
import { batchMoments, batchNorm } from '../layers/batch-norm';
import { checker } from './checker';
import { inHalves } from './in-halves';
import { compareRelative } from './verified-case';
import { arraySchema, readAndDispose, toTensor } from './vector-format';

const compared = ['batchMean', 'batchVariance', 'y', 'dx', 'dGamma', 'dBeta'] as const;

export const checkBatchNorm = checker(
  z.object({
    x: arraySchema,
    gamma: arraySchema,
    beta: arraySchema,
    epsilon: z.number(),
    batchMean: arraySchema,
    batchVariance: arraySchema,
    y: arraySchema,
    dy: arraySchema,
    dx: arraySchema,
    dGamma: arraySchema,
    dBeta: arraySchema,
  }),
  async (input, half) => {
    const tolerance = half ? 4e-3 : 1e-4;
    const got = await readAndDispose(
      tidy(() => {
        const x = toTensor(input.x);
        const inputs = [x, toTensor(input.gamma), toTensor(input.beta)];
        const plain = (a: Tensor, gamma: Tensor, beta: Tensor) =>
          batchNorm(a, gamma, beta, { epsilon: input.epsilon });
        const normalize = half ? inHalves(half, plain) : plain;
        const [dx, dGamma, dBeta] = grads(normalize)(inputs, toTensor(input.dy));
        const { mean, variance } = batchMoments(x);
        return {
          batchMean: mean,
          batchVariance: variance,
          y: normalize(inputs[0]!, inputs[1]!, inputs[2]!),
          dx: dx!,
          dGamma: dGamma!,
          dBeta: dBeta!,
        };
      }),
    );
    return Object.fromEntries(
      compared.map((name) => [
        `${name} [${input[name].shape}]`,
        compareRelative(input[name].data, got[name], tolerance),
      ]),
    );
  },
  { comesInHalf: true },
);
