/** @file The three rounds that the visitor plays: of the quiz that the network plays, in groups of eight images of their own. */
import { useEffect, useState } from 'react';
import { drawRound, type QuizRound } from '../../features/quiz/quiz-rounds';
import { useLesson } from '../../state/lesson-store';
import { useRun } from '../../state/run-store';
import { useTestImages } from '../../state/test-images';

export const visitorRounds = [0, 8, 16] as const;
export type VisitorRound = (typeof visitorRounds)[number];

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

/** How many of the picks are right; the right choice of a round is its number mod 8. */
export function countRight(picks: readonly (number | undefined)[]): number {
  return picks.filter((pick, i) => pick === visitorRounds[i]! % 8).length;
}

/** Undefined until its images are there and drawn. */
export function useRound(round: VisitorRound): QuizRound | undefined {
  const images = useTestImages((test) => test.images);
  const augment = useRun((run) => (run.runConfig ?? run.draft).augment);
  const seed = useRun((run) => (run.runConfig ?? run.draft).seed);
  const [drawn, setDrawn] = useState<QuizRound>();
  useEffect(() => {
    if (!images || images.count < round + 8) return undefined;
    let isWanted = true;
    void drawRound(images, { augment, seed }, round).then((one) => {
      if (isWanted) setDrawn(one);
    });
    return () => {
      isWanted = false;
    };
  }, [images, augment, seed, round]);
  return drawn?.round === round ? drawn : undefined;
}
