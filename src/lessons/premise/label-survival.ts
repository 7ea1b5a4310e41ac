/**
 * @file Does the label survive a change? For each class: what the five nearest training digits vote for
 * the changed test digits, and how many of those resemble no digit any more. A digit is a stranger if
 * its nearest neighbour is less like it than is the case for 19 of 20 unchanged ones.
 */
import type { FloatImage } from '../../transforms/transform';
import { digitClasses } from './digits';
import { nearestImages, votedLabel, votingNeighbours, type PixelBank } from './pixel-neighbours';

export interface Judgement {
  /** What the neighbours vote; nothing for a blank image. */
  answer: number | undefined;
  /** Of the nearest neighbour, 0–1. */
  cosine: number;
}

export interface ClassSurvival {
  /** Test digits of this class. */
  count: number;
  /** How many of them got each answer, by digit. */
  answers: number[];
  /** How many of them resemble no digit. */
  strangers: number;
}

/** By class. */
export type Survival = readonly ClassSurvival[];

export type Verdict =
  | { kind: 'kept'; fraction: number }
  | { kind: 'changed'; fraction: number; to: number }
  /** No answer has a majority, or most resemble no digit. */
  | { kind: 'unclear'; fraction: number };

export function judge(bank: PixelBank, image: FloatImage): Judgement {
  const neighbours = nearestImages(bank, image.data, votingNeighbours);
  return { answer: votedLabel(neighbours), cosine: neighbours[0]?.cosine ?? 0 };
}

/** The cosine that 19 of 20 unchanged digits reach with their nearest neighbour. */
export function familiarCosine(unchanged: readonly Judgement[]): number {
  const sorted = unchanged.map(({ cosine }) => cosine).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 20)]!;
}

export function survivalOf(
  judgements: readonly Judgement[],
  labels: ArrayLike<number>,
  familiar: number,
): Survival {
  return digitClasses.map((digit) => {
    const own = judgements.filter((_, index) => labels[index] === digit);
    return {
      count: own.length,
      answers: digitClasses.map((other) => own.filter(({ answer }) => answer === other).length),
      strangers: own.filter(({ cosine }) => cosine < familiar).length,
    };
  });
}

/** Fraction of test digits, of all classes, that are still read as what they were. */
export function keptFraction(survival: Survival): number {
  const kept = survival.reduce((sum, { answers }, digit) => sum + answers[digit]!, 0);
  return kept / survival.reduce((sum, { count }) => sum + count, 0);
}

/** The fractions are of the class's test digits: kept ones, those with the new answer, or kept ones again. */
export function verdictOf({ count, answers, strangers }: ClassSurvival, digit: number): Verdict {
  const half = count / 2;
  const fraction = answers[digit]! / count;
  if (strangers >= half) return { kind: 'unclear', fraction };
  if (answers[digit]! >= half) return { kind: 'kept', fraction };
  const to = answers.findIndex((answered) => answered >= half);
  return to < 0 ? { kind: 'unclear', fraction } : { kind: 'changed', fraction: answers[to]! / count, to };
}
