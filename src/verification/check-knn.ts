/** @file `knn.json`: votes within 1e-4 of the largest; predictions and neighbours exactly. */
import { z } from 'zod';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { knn } from '../evaluate/knn';
import { checker } from './checker';
import { compareAbsolute, compareRelative } from './verified-case';
import { arraySchema, toTensor } from './vector-format';

const scoreTolerance = 1e-4;

export const checkKnn = checker(
  z.object({
    bank: arraySchema,
    labels: z.array(z.number().int()),
    queries: arraySchema,
    k: z.number().int(),
    temperature: z.number(),
    classes: z.number().int(),
    scores: arraySchema,
    predictions: z.array(z.number().int()),
    neighbours: z.array(z.array(z.number().int())),
  }),
  async ({ labels, k, temperature, classes, scores, predictions, neighbours, ...arrays }) => {
    const bank = toTensor<Tensor2D>(arrays.bank);
    const queries = toTensor<Tensor2D>(arrays.queries);
    const got = await knn(bank, labels, queries, { k, temperature, classes });
    bank.dispose();
    queries.dispose();
    return {
      scores: compareRelative(scores.data, got.scores, scoreTolerance),
      predictions: compareAbsolute(predictions, got.predictions, 0),
      neighbours: compareAbsolute(neighbours.flat(), got.neighbours.flat(), 0),
    };
  },
);
