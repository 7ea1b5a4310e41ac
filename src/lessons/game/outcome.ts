/** @file What came of taking the colour changes away, as far as the numbers tell it apart from chance. Pure numbers. */
import type { WholeEvaluation } from '../../evaluate/evaluation';
import { toldApart, won } from '../../features/run-before/conclusion';

export type Change = 'more' | 'less' | 'same';

export interface Outcome {
  /** Rounds of its own that the second run wins, compared with the first. */
  game: Change;
  /** Test images that a neighbour's vote on its h names right. */
  knowledge: Change;
}

type Signs = Pick<WholeEvaluation, 'quiz' | 'knnH' | 'testImages'>;

export function outcomeOf(first: Signs, second: Signs): Outcome {
  const rounds = Math.min(first.quiz.rounds, second.quiz.rounds);
  const testImages = Math.min(first.testImages, second.testImages);
  return {
    game: changeOf(toldApart(won(first.quiz), won(second.quiz), rounds)),
    knowledge: changeOf(toldApart(first.knnH, second.knnH, testImages)),
  };
}

function changeOf(gain: -1 | 0 | 1): Change {
  return gain === 0 ? 'same' : gain > 0 ? 'more' : 'less';
}
