/** @file What a run says to the questions of the lesson on InfoNCE. Pure numbers. */
import { deviation, mean } from 'd3-array';
import type { Evaluation } from '../../evaluate/evaluation';
import { rowSoftmax } from '../../evaluate/row-softmax';
import { partnerGuesses } from '../game/partner-guesses';

type Played = { quiz: Pick<Evaluation['quiz'], 'cosines'> };

/** Standard errors that chance hardly gives. */
const errorsApart = 2;

/** Of each of the first eight anchors the probability of its partner among eight; none where they were not played. */
export function partnerProbabilities({ quiz: { cosines } }: Played, temperature: number): number[] {
  return partnerGuesses(cosines, temperature).map(({ probability }) => probability);
}

export type Change = 'more' | 'same' | 'less';

/**
 * Whether partners have become more probable: the mean change of eight anchors, where it is more than two of its
 * standard errors. Undefined until both were played.
 */
export function partnersChange(
  before: Played | undefined,
  now: Played | undefined,
  temperature: number,
): Change | undefined {
  if (!before || !now || before === now) return undefined;
  const [first, last] = [partnerProbabilities(before, temperature), partnerProbabilities(now, temperature)];
  if (first.length < 2 || first.length !== last.length) return undefined;
  const gains = last.map((probability, anchor) => probability - first[anchor]!);
  const gain = mean(gains)!;
  const error = deviation(gains)! / Math.sqrt(gains.length);
  if (gain === 0 || Math.abs(gain) < errorsApart * error) return 'same';
  return gain > 0 ? 'more' : 'less';
}

/** What half the temperature does to the loss of an anchor: less where its partner leads, more where it does not. */
export function halfTheTemperature(
  cosines: readonly number[],
  positive: number,
  temperature: number,
): Change | undefined {
  if (cosines.length === 0) return undefined;
  const lossAt = (tau: number) => rowSoftmax(cosines, -1, tau).logNormalizer - cosines[positive]! / tau;
  const [usual, half] = [lossAt(temperature), lossAt(temperature / 2)];
  const isSame = Math.abs(half - usual) < 0.005;
  return isSame ? 'same' : half > usual ? 'more' : 'less';
}

/** ln(2N−1), in nats: what a run comes to whose embeddings are all alike. @param images N */
export function collapsedLoss(images: number): number {
  return Math.log(2 * images - 1);
}
