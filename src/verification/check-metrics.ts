/** @file `metrics.json`: geometry of unit embeddings z1, z2; 1e-4 of the largest entry. */
import { concat, tidy, type Tensor2D } from '@tensorflow/tfjs-core';
import { z } from 'zod/mini';
import { alignment } from '../evaluate/alignment';
import { embeddingStd } from '../evaluate/embedding-std';
import { positiveSoftmax } from '../evaluate/positive-softmax';
import { rankMe } from '../evaluate/rank-me';
import { uniformity } from '../evaluate/uniformity';
import { contrastiveStatistics, contrastiveStatisticsTensor } from '../losses/contrastive-statistics';
import { normalizeRows } from '../losses/cosines';
import { checker } from './checker';
import { compareRelative } from './verified-case';
import { arraySchema, readAndDispose, toTensor } from './vector-format';

const tolerance = 1e-4;

export const checkMetrics = checker(
  z.object({
    z1: arraySchema,
    z2: arraySchema,
    temperature: z.number(),
    alignment: z.number(),
    uniformityZ1: z.number(),
    embeddingStdZ: z.number(),
    rankMeZ: z.number(),
    contrastiveAccuracy: z.number(),
    entropyNats: z.number(),
    positiveProbability: arraySchema,
    meanPositiveCosine: z.number(),
    meanNegativeCosine: z.number(),
  }),
  async (input) => {
    const n = input.z1.shape[0]!;
    const { u, statistics } = await readAndDispose(
      tidy(() => {
        const views = [toTensor<Tensor2D>(input.z1), toTensor<Tensor2D>(input.z2)];
        const embeddings = concat(views, 0);
        return {
          u: normalizeRows(embeddings),
          statistics: contrastiveStatisticsTensor(embeddings),
        };
      }),
    );
    const [u1, u2] = [u.subarray(0, u.length / 2), u.subarray(u.length / 2)];
    const { positiveProbability, entropyNats } = positiveSoftmax(u, 2 * n, input.temperature);
    const contrastive = contrastiveStatistics(statistics, n);
    const got = {
      alignment: alignment(u1, u2, n),
      uniformityZ1: uniformity(u1, n),
      embeddingStdZ: embeddingStd(u, 2 * n),
      rankMeZ: rankMe(u, 2 * n),
      contrastiveAccuracy: contrastive.contrastiveAccuracy,
      entropyNats,
      meanPositiveCosine: contrastive.positiveCosine,
      meanNegativeCosine: contrastive.negativeCosine,
    };
    return {
      ...Object.fromEntries(
        Object.entries(got).map(([name, value]) => [
          name,
          compareRelative([input[name as keyof typeof got]], [value], tolerance),
        ]),
      ),
      positiveProbability: compareRelative(input.positiveProbability.data, positiveProbability, tolerance),
    };
  },
);
