/** @file Whether a vote of neighbours on h names more right than on an untrained encoder's h, as far as chance allows to say. Pure numbers. */
import type { Evaluation } from '../../evaluate/evaluation';
import { settledSteps } from '../../evaluate/verdict';
import { toldApart } from '../../features/run-before/conclusion';

export type Knows = 'early' | 'more' | 'same' | 'less';

type Signs = Pick<Evaluation, 'step' | 'knnH' | 'testImages'> & { baselines: { untrainedKnn: number } };

export function knowsMore({ step, knnH, testImages, baselines }: Signs): Knows {
  if (step < settledSteps) return 'early';
  const gain = toldApart(baselines.untrainedKnn, knnH, testImages);
  return gain === 0 ? 'same' : gain > 0 ? 'more' : 'less';
}
