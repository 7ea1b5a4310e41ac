/** @file What every contrastive loss does: `loss.ts` of its folder, by its name. */
import type { Scalar, Tensor2D } from '@tensorflow/tfjs-core';
import { implementationsByName } from '../config/implementations';
import type { RunConfig } from '../config/run-config';
import { chosenLoss, type LossName } from './losses';

/**
 * Inside a tidy; differentiable.
 * @param z embeddings [2N, k]: N of view 1, then the N of view 2 in the same order
 * @returns the mean over all 2N anchors
 */
export type ContrastiveLoss = (z: Tensor2D, config: RunConfig['loss']) => Scalar;

export const contrastiveLosses: Readonly<Record<LossName, ContrastiveLoss>> = implementationsByName(
  import.meta.glob<ContrastiveLoss>('./*/loss.ts', { eager: true, import: 'loss' }),
);

/** The loss that a config chooses, with its settings. */
export function contrastiveLoss(config: RunConfig['loss']): (z: Tensor2D) => Scalar {
  const loss = contrastiveLosses[chosenLoss(config)];
  return (z) => loss(z, config);
}
