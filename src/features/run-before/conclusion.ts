/**
 * @file What lets one say of A and B which of them wins its game and which knows more: only where their
 * numbers are further apart than chance takes them, on as many test images, after as many steps. Pure numbers.
 */
import type { Evaluation } from '../../evaluate/evaluation';
import type { Quiz } from '../../evaluate/quiz';
import { enoughImages, settledSteps, tellingDifference } from '../../evaluate/verdict';
import type { ProbesState } from '../probes/store';

export type Judgements = Pick<ProbesState, 'points' | 'wholes'>;

export interface Compared {
  a: Evaluation | undefined;
  b: Evaluation | undefined;
}

/** i18n key `runBefore.conclusion.<name>`. The game first, then what is read from h. */
export type ConclusionName =
  | 'awaited' // one of them has not been judged yet
  | 'other-images' // accuracies on other test images do not compare
  | 'too-early' // B has not come as far as A, or batch norm has not settled
  | 'too-few-images'
  | 'apart-contrary' // one wins more often, the other knows more
  | 'apart-alike' // one wins more often and knows more
  | 'apart-same'
  | 'same-apart'
  | 'same-same'
  | 'read-apart' // one of them plays no game: only what is read from h
  | 'read-same';

/** Of each the newest of a kind that both have: whole ones where B, too, was last judged as a whole. */
export function likeEvaluations(a: Judgements, b: Judgements): Compared {
  const [wholeA, wholeB] = [a.wholes.at(-1), b.wholes.at(-1)];
  const newestPoint = b.points.at(-1)?.step ?? 0;
  if (wholeA && wholeB && wholeB.step >= newestPoint) return { a: wholeA, b: wholeB };
  return { a: a.points.at(-1) ?? wholeA, b: b.points.at(-1) ?? wholeB };
}

/** What reads from h: a vote of neighbours, or the linear probe where only that tells the two apart. */
export type Reader = 'knnH' | 'probeH';

export interface Conclusion {
  name: ConclusionName;
  reader: Reader;
}

/**
 * @param isSameTest whether both were judged on test images of the same dataset
 * @param bothPlay whether both learn by the game, which is won or lost
 */
export function conclude({ a, b }: Compared, isSameTest: boolean, bothPlay: boolean): Conclusion {
  const open = (name: ConclusionName): Conclusion => ({ name, reader: 'knnH' });
  if (!a || !b) return open('awaited');
  if (!isSameTest) return open('other-images');
  if (b.step < a.step || a.step < settledSteps) return open('too-early');
  if (a.testImages !== b.testImages || a.testImages < enoughImages) return open('too-few-images');
  const gainBy = (reader: Reader) => toldApart(a[reader] ?? NaN, b[reader] ?? NaN, a.testImages);
  const reader = gainBy('knnH') === 0 && gainBy('probeH') !== 0 ? 'probeH' : 'knnH';
  const knowledge = gainBy(reader);
  if (!bothPlay) return { name: knowledge === 0 ? 'read-same' : 'read-apart', reader };
  const game = toldApart(won(a.quiz), won(b.quiz), Math.min(a.quiz.rounds, b.quiz.rounds));
  if (game === 0) return { name: knowledge === 0 ? 'same-same' : 'same-apart', reader };
  if (knowledge === 0) return { name: 'apart-same', reader };
  return { name: game === knowledge ? 'apart-alike' : 'apart-contrary', reader };
}

/** Percent of a quiz's rounds; NaN where there were none. */
export function won({ correct, rounds }: Quiz): number {
  return (100 * correct) / rounds;
}

/** Of two percentages on as many cases: 1 if the second is larger by more than chance gives, −1 if it is smaller, 0 if that is open. */
export function toldApart(first: number, second: number, cases: number): -1 | 0 | 1 {
  const gain = second - first;
  if (gain === 0 || !(Math.abs(gain) >= tellingDifference(first, second, cases))) return 0;
  return gain > 0 ? 1 : -1;
}
