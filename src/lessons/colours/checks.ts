/** @file What the two runs say to the questions of the lesson on the shortcut. Pure numbers. */
import { deviation, mean } from 'd3-array';
import type { WholeEvaluation } from '../../evaluate/evaluation';
import { toldApart, won } from '../../features/run-before/conclusion';
import type { Change } from '../game/outcome';

/** A mean and one standard error of it. */
export interface Measured {
  mean: number;
  error: number;
}

/** Of a run's last steps. */
const lastPart = 0.1;
const leastSteps = 10;
/** Standard errors of a difference that chance hardly gives. */
const errorsApart = 2;

/**
 * The loss at the end of a run: the mean of the last tenth of its logged steps, as if they were independent.
 * @returns undefined where they are too few
 */
export function finalLoss(losses: readonly number[]): Measured | undefined {
  const last = losses.slice(-Math.max(Math.ceil(lastPart * losses.length), leastSteps));
  if (last.length < leastSteps || !last.every(Number.isFinite)) return undefined;
  return { mean: mean(last)!, error: deviation(last)! / Math.sqrt(last.length) };
}

/** What the second run's loss is, compared with the first's. */
export function lossChange(first: Measured | undefined, second: Measured | undefined): Change | undefined {
  if (!first || !second) return undefined;
  const gain = second.mean - first.mean;
  if (gain === 0 || Math.abs(gain) < errorsApart * Math.hypot(first.error, second.error)) return 'same';
  return gain > 0 ? 'more' : 'less';
}

type Signs = Pick<WholeEvaluation, 'knnH' | 'testImages' | 'recolouredQuiz' | 'histogramFound'>;

/** Test images that a vote of neighbours on the second run's h names right, compared with the first's. */
export function knowledgeChange(first: Signs, second: Signs): Change {
  return changeOf(toldApart(first.knnH, second.knnH, Math.min(first.testImages, second.testImages)));
}

/** Rounds with recoloured views that the second run wins, compared with the first. */
export function recolouredChange(first: Signs, second: Signs): Change {
  const rounds = Math.min(first.recolouredQuiz.rounds, second.recolouredQuiz.rounds);
  return changeOf(toldApart(won(first.recolouredQuiz), won(second.recolouredQuiz), rounds));
}

/** Views whose partner a colour histogram finds: of the second run's, compared with the first's. */
export function histogramChange(first: Signs, second: Signs): Change {
  const images = Math.min(first.testImages, second.testImages);
  return changeOf(toldApart(first.histogramFound, second.histogramFound, images));
}

/** Whether the run with the better loss is the one that knows more; undefined where the runs are not told apart. */
export function betterLossKnowsMore(
  loss: Change | undefined,
  knowledge: Change | undefined,
): 'yes' | 'no' | undefined {
  if (loss === undefined || knowledge === undefined || loss === 'same' || knowledge === 'same')
    return undefined;
  return loss === knowledge ? 'no' : 'yes';
}

function changeOf(gain: -1 | 0 | 1): Change {
  return gain === 0 ? 'same' : gain > 0 ? 'more' : 'less';
}
