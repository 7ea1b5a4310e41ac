/** @file Accuracy on test images of a linear probe that learns the classes from h of the frozen encoder. */
import { countedOn, untrainedProbe } from '../baselines';
import type { EvaluateMetric } from '../metric';

export const probeH: EvaluateMetric = {
  name: 'evaluate/probe-h',
  key: 'probeH',
  value: (evaluation) => evaluation.probeH,
  unit: 'percent',
  format: { countedOn },
  range: () => [0, 100],
  better: 'more',
  references: [untrainedProbe],
  line: { colour: 'var(--accent)' },
  cells: [{ row: 'trainedH', column: 'probe' }],
  words: {
    en: {
      label: 'Linear probe on h',
      help: 'How well a single linear layer can name the classes from h. It learns on labelled training images while the encoder stays frozen. High if the kinds can be separated by flat boundaries.',
    },
    ko: {
      label: 'h의 선형 프로브',
      help: '선형 층 하나가 h만 보고 클래스를 얼마나 맞히는지 나타냅니다. 인코더는 고정하고, 레이블이 있는 학습 이미지로 이 층만 배웁니다. 종류를 평평한 경계로 나눌 수 있을수록 높습니다.',
    },
  },
};
