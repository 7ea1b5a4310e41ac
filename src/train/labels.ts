/** @file The labels of a step's views, for an objective that learns from them. */
import { tensor1d, type Tensor1D } from '@tensorflow/tfjs-core';
import { PlaygroundError } from '../config/playground-error';
import type { Dataset } from '../datasets/dataset';
import type { ObjectiveDescription } from '../objectives/objective-description';
import type { Batch } from '../transforms/view-source';

type LabelUse = Pick<ObjectiveDescription, 'usesLabels' | 'views'>;

/** [views]: classes of all first views, then of the second ones if there are two. */
export function labelValuesOf(
  { indices }: Batch,
  { labels }: Dataset,
  { usesLabels, views }: LabelUse,
): Int32Array | undefined {
  if (!usesLabels) return undefined;
  const rows = { length: indices.length * views };
  return Int32Array.from(rows, (_, row) => labels[indices[row % indices.length]!]!);
}

/** The same as i32 [views], owned by the caller. */
export function labelsOf(batch: Batch, dataset: Dataset, use: LabelUse): Tensor1D | undefined {
  const values = labelValuesOf(batch, dataset, use);
  return values && tensor1d(values, 'int32');
}

/** @throws PlaygroundError `labels-needed` where an objective learns from labels and the images have none */
export function requireLabels(
  { classNames }: Pick<Dataset, 'classNames'>,
  { usesLabels }: Pick<ObjectiveDescription, 'usesLabels'>,
): void {
  if (usesLabels && classNames.length === 0) throw new PlaygroundError('labels-needed', {});
}
