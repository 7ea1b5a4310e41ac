/** @file Accuracy on test images of a linear probe on z. */
import { chosenObjective } from '../../objectives/objectives';
import { countedOn } from '../baselines';
import type { EvaluateMetric } from '../metric';

export const probeZ: EvaluateMetric = {
  name: 'evaluate/probe-z',
  key: 'probeZ',
  value: (evaluation) => evaluation.probeZ,
  // Without a head z is h.
  isMeasured: (config) => chosenObjective(config).usesHead,
  unit: 'percent',
  format: { countedOn },
  range: () => [0, 100],
  better: 'more',
  line: { colour: 'var(--accent)', dash: '9 6' },
  cells: [{ row: 'trainedZ', column: 'probe' }],
  words: {
    en: {
      label: 'Linear probe on z',
      help: 'The same linear layer on the head’s output z.',
    },
    ko: {
      label: 'z의 선형 프로브',
      help: '헤드의 출력 z에서 배우는 같은 선형 층입니다.',
    },
  },
};
