/**
 * @file The game that contrastive learning plays, as a quiz: one view of an image, and eight views of which
 * one is of the same image; the network names the one whose embedding is nearest. Eight images make eight
 * rounds, each with one of their first views and all of their second views: the rows of an 8 × 8 matrix of
 * cosines, right on its diagonal. Always the same rounds of the same images, whatever batch size the network
 * learns with. Needs no labels.
 */
import type { Rows } from './linear-probe';
import { unitRows } from './unit-rows';

/** Views to choose from. */
export const quizWays = 8;

export interface Quiz {
  ways: typeof quizWays;
  /** Rounds in which no other view is as near as the right one. */
  correct: number;
  /** 0 where there are fewer than eight images. */
  rounds: number;
}

/** A quiz, round by round. */
export interface PlayedQuiz extends Quiz {
  /** Of each round, the choice 0–7 whose embedding is nearest; the right one is the round's number mod 8. */
  picks: readonly number[];
  /** Of the first eight rounds, which share their choices, row-major [8, 8]: cosines of first views and second ones. */
  cosines: readonly number[];
}

/**
 * @param z embeddings [2P, k] of any length: all first views, then all second ones. The last P mod 8 images are
 * left out
 */
export function playQuiz({ values: z, count, size: k }: Rows): PlayedQuiz {
  const unit = unitRows(z, k);
  const pairs = count / 2;
  const rounds = pairs - (pairs % quizWays);
  let correct = 0;
  const picks: number[] = [];
  const firstCosines: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const firstChoice = round - (round % quizWays);
    const cosines = Array.from({ length: quizWays }, (_, choice) =>
      dot(unit, round * k, (pairs + firstChoice + choice) * k, k),
    );
    const right = cosines[round % quizWays]!;
    picks.push(cosines.indexOf(Math.max(...cosines)));
    if (round < quizWays) firstCosines.push(...cosines);
    if (cosines.filter((cosine) => !(cosine < right)).length === 1) correct++;
  }
  return { ways: quizWays, correct, rounds, picks, cosines: firstCosines };
}

function dot(values: Float32Array, first: number, second: number, k: number): number {
  let sum = 0;
  for (let i = 0; i < k; i++) sum += values[first + i]! * values[second + i]!;
  return sum;
}
