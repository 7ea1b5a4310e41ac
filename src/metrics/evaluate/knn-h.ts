/** @file Accuracy on test images of a vote of the k nearest training images by h. */
import { countedOn, untrainedKnn, pixelsKnn, chance } from '../baselines';
import { measured, type EvaluateMetric } from '../metric';

export const knnH: EvaluateMetric = {
  name: 'evaluate/knn-h',
  key: 'knnH',
  value: (evaluation) => measured(evaluation.knnH),
  unit: 'percent',
  format: { countedOn },
  range: () => [0, 100],
  better: 'more',
  references: [untrainedKnn, pixelsKnn, chance],
  line: { colour: 'var(--view-1)' },
  cells: [{ row: 'trainedH', column: 'knn' }],
  words: {
    en: {
      label: 'k-NN on h',
      help: 'The nearest training images vote for the class; closer ones count for more, and nothing is trained. High if images of one kind lie together.',
    },
    ko: {
      label: 'h의 k-NN',
      help: '가장 가까운 학습 이미지들이 클래스를 투표하며, 가까울수록 표의 무게가 큽니다. 추가 학습은 없습니다. 같은 종류가 모여 있을수록 높습니다.',
    },
  },
};
