/** @file What a run that was broken on purpose says to the questions of the lesson on collapse. Pure numbers. */
import type { Evaluation } from '../../evaluate/evaluation';
import { healthyStd } from '../../evaluate/embedding-std';
import { collapsedLoss } from '../loss/checks';

type Signs = Pick<Evaluation, 'embeddingStd' | 'embeddingSize' | 'rankMe'>;

/** As verdicts take them (src/evaluate/verdict.ts). */
const collapsedFraction = 0.05;
const healthyFraction = 0.25;

/** How far the embeddings spread in a dimension, compared with directions drawn evenly. */
export function spreadOf(signs: Signs | undefined): 'none' | 'little' | 'wide' | undefined {
  if (!signs) return undefined;
  const fraction = signs.embeddingStd / healthyStd(signs.embeddingSize);
  if (!(fraction >= collapsedFraction)) return 'none';
  return fraction < healthyFraction ? 'little' : 'wide';
}

/** In nats, of a mean over a run's last steps. */
const nearNats = 0.05;

/** Where the loss rests: at ln(2N−1), the loss of a blind guess, or below or above it. @param images N */
export function lossRests(loss: number | undefined, images: number): 'blind' | 'below' | 'above' | undefined {
  if (loss === undefined || !Number.isFinite(loss)) return undefined;
  const gap = loss - collapsedLoss(images);
  if (Math.abs(gap) <= nearNats) return 'blind';
  return gap < 0 ? 'below' : 'above';
}

/** How many directions the broken run's embeddings use, compared with the run before. */
export function rankChange(
  before: Signs | undefined,
  now: Signs | undefined,
): 'fewer' | 'same' | 'more' | undefined {
  if (!before || !now || !Number.isFinite(before.rankMe) || !Number.isFinite(now.rankMe)) return undefined;
  // Effective ranks of few images vary by less than a fifth.
  const ratio = now.rankMe / before.rankMe;
  if (ratio < 0.8) return 'fewer';
  return ratio > 1.25 ? 'more' : 'same';
}
