/** @file The guessing game's rounds: which digit is shown, and how it was changed. Follow from the seed. */
import { createRandom } from '../../random/random';
import type { ChangeName } from './digit-changes';

/** The changes that a visitor meets, each equally often. */
export const guessedChanges = [
  'rotate180',
  'verticalFlip',
  'horizontalFlip',
  'cutout',
] as const satisfies readonly ChangeName[];
export type GuessedChange = (typeof guessedChanges)[number];

export interface GuessRound {
  /** Of the test digit. */
  index: number;
  change: GuessedChange;
}

/** @param round counted from 0; every four rounds hold each change once */
export function guessRound(seed: number, round: number, testDigits: number): GuessRound {
  const block = Math.floor(round / guessedChanges.length);
  const order = createRandom(seed, 'premise-order', block).shuffle([...guessedChanges]);
  return {
    index: createRandom(seed, 'premise-digit', round).integer(0, testDigits - 1),
    change: order[round % guessedChanges.length]!,
  };
}
