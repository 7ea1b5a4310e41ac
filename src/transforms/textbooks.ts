/**
 * @file The textbook definitions of all transforms, found in their folders. Here, and in no file of a
 * transform but its `textbook.ts`, because no other use of a transform needs tensors: the page has none.
 */
import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { SampledTransform } from './sample-views';
import type { OperationParameters, Textbook } from './textbook';
import { transformNames, type TransformName } from './transforms';

type Textbooks = Readonly<Record<TransformName, Textbook<unknown>>>;

/** Each exports its definition under the transform's name. */
const files = import.meta.glob<Partial<Textbooks>>('./*/textbook.ts', { eager: true });

const textbooks = Object.assign({}, ...Object.values(files)) as Textbooks;

/** What a transform makes of images [n, h, w, c] in [0, 1]; inside a tidy. */
export function applyTextbook(x: Tensor4D, { name, parameters }: SampledTransform): Tensor4D {
  return textbooks[name].apply(x, parameters);
}

/** The operations of reference vectors, each as a transform with the given parameters. */
export const operations: ReadonlyMap<string, (given: OperationParameters) => SampledTransform> = new Map(
  transformNames.flatMap((name) =>
    Object.entries(textbooks[name].operations).map(([operation, parametersOf]) => [
      operation,
      (given) => ({ name, parameters: parametersOf(given) }) as SampledTransform,
    ]),
  ),
);
