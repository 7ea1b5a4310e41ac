/**
 * @file The rounds of the quiz whose cosines are kept, as InfoNCE sees them: each first view's softmax over the second
 * ones (Chen et al. 2020, eq. 1). Pure numbers.
 */
import { mean } from 'd3-array';
import { quizWays } from '../../evaluate/quiz';
import { rowSoftmax } from '../../evaluate/row-softmax';

export interface PartnerGuess {
  /** Of the second views 0–7; their sum is 1. */
  probabilities: Float64Array;
  /** The partner's. */
  probability: number;
  /** −ln of that, in nats; finite where that is 0. */
  lossNats: number;
  /** The most probable view; the partner's number where none is more probable. */
  pick: number;
}

/** @param cosines row-major [8, 8], of first views and second ones; none where they were not played */
export function partnerGuesses(cosines: readonly number[], temperature: number): PartnerGuess[] {
  return Array.from({ length: cosines.length / quizWays }, (_, anchor) => {
    const row = cosines.slice(anchor * quizWays, (anchor + 1) * quizWays);
    const { probabilities, logNormalizer } = rowSoftmax(row, -1, temperature);
    const highest = Math.max(...row);
    return {
      probabilities,
      probability: probabilities[anchor]!,
      lossNats: Math.max(logNormalizer - row[anchor]! / temperature, 0),
      pick: row[anchor] === highest ? anchor : row.indexOf(highest),
    };
  });
}

/** @param guesses one at least */
export function meanGuess(guesses: readonly PartnerGuess[]): Pick<PartnerGuess, 'probability' | 'lossNats'> {
  return {
    probability: mean(guesses, ({ probability }) => probability)!,
    lossNats: mean(guesses, ({ lossNats }) => lossNats)!,
  };
}
