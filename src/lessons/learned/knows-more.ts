/** @file Whether a vote of neighbours on h names more right than on an untrained encoder's h, as far as chance allows to say, and how far such numbers reach. Pure numbers. */
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

/** Up to where bars of accuracies reach, in percent: one of two scales, so that a run is seen to rise. */
export function scaleOf(percents: readonly number[]): 50 | 100 {
  return Math.max(...percents) < 45 ? 50 : 100;
}
