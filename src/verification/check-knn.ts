/** @file `knn.json`: votes within 1e-4 of the largest; predictions and neighbours exactly. */
import { z } from 'zod/mini';
import { knn } from '../evaluate/knn';
import type { Rows } from '../evaluate/linear-probe';
import { checker } from './checker';
import { compareAbsolute, compareRelative } from './verified-case';
import { arraySchema, type VectorArray } from './vector-format';

const scoreTolerance = 1e-4;

export const checkKnn = checker(
  z.object({
    bank: arraySchema,
    labels: z.array(z.int()),
    queries: arraySchema,
    k: z.int(),
    temperature: z.number(),
    classes: z.int(),
    scores: arraySchema,
    predictions: z.array(z.int()),
    neighbours: z.array(z.array(z.int())),
  }),
  async ({ labels, k, temperature, classes, scores, predictions, neighbours, ...arrays }) => {
    const got = await knn(toRows(arrays.bank), labels, toRows(arrays.queries), { k, temperature, classes });
    return {
      scores: compareRelative(scores.data, got.scores, scoreTolerance),
      predictions: compareAbsolute(predictions, got.predictions, 0),
      neighbours: compareAbsolute(neighbours.flat(), got.neighbours.flat(), 0),
    };
  },
);

function toRows({ shape, data }: VectorArray): Rows {
  return { values: Float32Array.from(data), count: shape[0]!, size: shape[1]! };
}
