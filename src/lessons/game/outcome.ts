/** @file What came of taking the colour changes away, as far as the numbers tell it apart from chance. Pure numbers. */
import { tellingDifference } from '../../evaluate/verdict';
import type { WholeEvaluation } from '../../evaluate/evaluation';

export type Change = 'more' | 'less' | 'same';

export interface Outcome {
  /** Rounds of its own that the second run wins, compared with the first. */
  game: Change;
  /** Test images that a neighbour's vote on its h names right. */
  knowledge: Change;
}

type Signs = Pick<WholeEvaluation, 'quiz' | 'knnH' | 'testImages'>;

export function outcomeOf(first: Signs, second: Signs): Outcome {
  const won = ({ quiz }: Signs) => (100 * quiz.correct) / Math.max(quiz.rounds, 1);
  return {
    game: changeOf(won(first), won(second), Math.min(first.quiz.rounds, second.quiz.rounds)),
    knowledge: changeOf(first.knnH, second.knnH, Math.min(first.testImages, second.testImages)),
  };
}

/** @param before percent @param after percent @param count on which each was counted */
function changeOf(before: number, after: number, count: number): Change {
  const difference = Math.abs(after - before);
  if (difference === 0 || !(difference >= tellingDifference(before, after, count))) return 'same';
  return after > before ? 'more' : 'less';
}
