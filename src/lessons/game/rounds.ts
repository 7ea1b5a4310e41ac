/** @file The three rounds that the visitor plays: of the quiz that the network plays, in groups of eight images of their own. */
import { useMemo } from 'react';
import type { AugmentConfig } from '../../config/run-config';
import { quizWays } from '../../evaluate/quiz';
import { roundOf, type QuizRound } from '../../features/quiz/quiz-rounds';
import { useLesson } from '../../state/lesson-store';
import { useFirstSettings } from './first-settings';
import { useGroups } from './use-groups';

/**
 * Chosen by eye among the first 200 rounds of the quick preset, and before any network had played them, for what a
 * person sees: an anchor in colour, a partner that can be found, seven others that are told apart. From easy to
 * hard, so that each asks for more than the last one: a frog in its grass, of nearly the same colours twice; a brown
 * horse that is red in the other view; a red car that is magenta, beside another car. The first is of the first
 * eight rounds, whose cosines the quiz keeps.
 */
export const visitorRounds = [4, 48, 81] as const;

/** Of the test images, of each round's group. */
export const firstsOfRounds = visitorRounds.map((round) => round - (round % quizWays));

export function questionOf(round: number): string {
  return `game-round-${round}`;
}

/** Of the choices 0–7 the visitor's, by round; undefined where not yet played. */
export function useVisitorPicks(): readonly (number | undefined)[] {
  const answers = useLesson((lesson) => lesson.answers);
  return visitorRounds.map((round) => {
    const answer = answers[questionOf(round)];
    return answer === undefined ? undefined : Number(answer);
  });
}

/**
 * Of the visitor's rounds which ones are won.
 * @param pickOf the choice in a round; undefined where it was not played, which leaves it out
 */
export function wonRounds(pickOf: (round: number, i: number) => number | undefined): boolean[] {
  return visitorRounds.flatMap((round, i) => {
    const pick = pickOf(round, i);
    return pick === undefined ? [] : [pick === round % quizWays];
  });
}

/**
 * All three, as the first run plays them.
 * @param change as of useGroups
 * @returns undefined until their images are there and drawn
 */
export function useVisitorRounds(
  change?: (augment: AugmentConfig) => AugmentConfig,
): readonly QuizRound[] | undefined {
  const groups = useGroups(firstsOfRounds, change);
  const { seed } = useFirstSettings();
  return useMemo(
    () => groups && visitorRounds.map((round, i) => roundOf(groups[i]!, round, seed)),
    [groups, seed],
  );
}

/** The group's images with the round's own first: the order in which its matrix shows them. */
export function matrixOrder({ right }: Pick<QuizRound, 'right'>): readonly number[] {
  return [right, ...[...Array(quizWays).keys()].filter((image) => image !== right)];
}
