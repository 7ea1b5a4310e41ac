/** @file Accuracy on test images of a vote of the k nearest training images by z. */
import { chosenObjective } from '../../objectives/objectives';
import { countedOn } from '../baselines';
import { measured, type EvaluateMetric } from '../metric';

export const knnZ: EvaluateMetric = {
  name: 'evaluate/knn-z',
  key: 'knnZ',
  value: (evaluation) => measured(evaluation.knnZ),
  // Without a head z is h.
  isMeasured: (config) => chosenObjective(config).usesHead,
  unit: 'percent',
  format: { countedOn },
  range: () => [0, 100],
  better: 'more',
  line: { colour: 'var(--view-1)', dash: '9 6' },
  cells: [{ row: 'trainedZ', column: 'knn' }],
  words: {
    en: {
      label: 'k-NN on z',
      help: 'The same vote on the head’s output z. Below h: the head threw something away.',
    },
    ko: {
      label: 'z의 k-NN',
      help: '헤드의 출력 z로 하는 같은 투표입니다. h보다 낮다면 헤드가 무언가를 버린 것입니다.',
    },
  },
};
