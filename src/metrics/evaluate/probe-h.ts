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
      help: 'The encoder is frozen; one linear layer learns the classes from its h, on labelled training images. High if a line can tell the kinds apart.',
    },
    ko: {
      label: 'h의 선형 프로브',
      help: '인코더는 고정하고, 레이블이 있는 학습 이미지의 h에서 선형 층 하나만 클래스를 배웁니다. 직선으로 종류를 나눌 수 있을수록 높습니다.',
    },
  },
};
