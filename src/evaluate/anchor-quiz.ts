/**
 * @file The quiz among eight (src/evaluate/quiz.ts) for one anchor of a batch: its partner among the views, of the
 * partner's side, of the eight images that the anchor's image stands among. A smaller batch has fewer choices.
 */
import { positiveOf } from './infonce';
import { quizWays } from './quiz';

export interface AnchorQuiz {
  /** Views in the batch's order, the partner among them. */
  choices: number[];
  /** The view that is most similar to the anchor; of equal ones the first. */
  pick: number;
  /** Whether no other choice is as similar as the partner. */
  isRight: boolean;
}

/** @param cosines the anchor's row, [2N] */
export function anchorQuiz(cosines: ArrayLike<number>, anchor: number): AnchorQuiz {
  const images = cosines.length / 2;
  const ways = Math.min(quizWays, images);
  const image = anchor % images;
  const first = Math.min(image - (image % ways), images - ways);
  const partner = positiveOf(anchor, cosines.length);
  const choices = Array.from({ length: ways }, (_, i) => partner - image + first + i);
  const pick = choices.reduce((best, view) => (cosines[view]! > cosines[best]! ? view : best));
  const isRight = choices.every((view) => view === partner || cosines[view]! < cosines[partner]!);
  return { choices, pick, isRight };
}
